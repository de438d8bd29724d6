package dev.concord.local.apidrill;

/**
 * Somebody who sends requests.
 *
 * @param scheme which of the description's security schemes the credential is for; empty for one that is for none
 * @param header empty if there is no credential
 */
record Caller(String name, String scheme, String header, String value) {

    static Caller vendor(String name, String apiKey) {
        return new Caller(name, "vendorKey", "X-Api-Key", apiKey);
    }

    static Caller tasker(String name, String token) {
        return new Caller(name, "taskerToken", "Authorization", "Bearer " + token);
    }

    static Caller operator(String token) {
        return new Caller("operator", "operatorToken", "Authorization", "Bearer " + token);
    }

    static Caller stranger(String name, String header, String value) {
        return new Caller(name, "", header, value);
    }

    @Override
    public String toString() {
        return name;
    }
}
