package dev.concord.localnet.token;

import tools.jackson.databind.JsonNode;

/** The owner makes tokens out of nothing. No NEP has it, yet most tokens do. */
final class Minting {

    private Minting() {}

    static JsonNode mint(Execution execution) {
        execution.expectOwner();
        var arguments = execution.arguments();
        var account = arguments.account("account_id");
        var amount = arguments.amount("amount");
        var holdings = execution.holdings();
        holdings.deposit(account, amount);
        holdings.setSupply(holdings.supply().add(amount));
        execution.minted(account, amount);
        return Json.nothing();
    }
}
