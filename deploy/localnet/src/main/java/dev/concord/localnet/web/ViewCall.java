package dev.concord.localnet.web;

import dev.concord.localnet.chain.Call;
import dev.concord.localnet.chain.CallResult;
import dev.concord.localnet.web.QueryMethod.At;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.Bytes;
import tools.jackson.databind.JsonNode;

/** Answers {@code call_function}. What a contract says against it comes with HTTP 200, in Rust's words, which clients match. */
final class ViewCall {

    private static final String PREFIX = "wasm execution failed with error: ";

    private ViewCall() {}

    static JsonNode call(At at, AccountId account, Params params) {
        var token = at.account(account).token();
        if (token == null) {
            return at.failed(PREFIX + "CompilationError(CodeDoesNotExist { account_id: \"" + account + "\" })");
        }
        var method = params.text("method_name", 0);
        var arguments = params.parsed("args_base64", 0, Bytes::fromBase64);
        var result = at.chain().world().view(Call.toView(account, token, method, arguments), at.height());
        return switch (result) {
            case CallResult.Returned returned -> returned(at, returned);
            case CallResult.Panicked(var message, var logs, var gas) ->
                at.failed(PREFIX + "HostError(GuestPanic { panic_msg: " + Json.text(message) + " })", logs);
            case CallResult.MethodNotFound missing -> at.failed(PREFIX + "MethodResolveError(MethodNotFound)");
            case CallResult.ProhibitedInView(var function, var gas) ->
                at.failed(PREFIX + "HostError(ProhibitedInView { method_name: \"" + function + "\" })");
        };
    }

    private static JsonNode returned(At at, CallResult.Returned returned) {
        var result = Json.object();
        var value = result.putArray("result");
        for (var each : returned.value().toArray()) {
            value.add(each & 0xff);
        }
        result.set("logs", Json.texts(returned.logs()));
        return at.stamp(result);
    }
}
