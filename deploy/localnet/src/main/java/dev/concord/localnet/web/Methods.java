package dev.concord.localnet.web;

import java.time.InstantSource;
import tools.jackson.databind.JsonNode;

/** Which method answers which call. */
final class Methods {

    private final TransactionMethods transactions;
    private final QueryMethod query;
    private final BlockMethods blocks;
    private final ConfigMethods config;

    Methods(Endpoint node, InstantSource clock, String address) {
        this.transactions = new TransactionMethods(node);
        this.query = new QueryMethod(node);
        this.blocks = new BlockMethods(node);
        this.config = new ConfigMethods(node, clock, address);
    }

    JsonNode call(String method, Params params) throws InterruptedException {
        return switch (method) {
            case "send_tx" -> transactions.send(params);
            case "tx" -> transactions.status(params, false);
            case "EXPERIMENTAL_tx_status" -> transactions.status(params, true);
            case "EXPERIMENTAL_receipt" -> transactions.receipt(params);
            case "EXPERIMENTAL_light_client_proof" -> transactions.proof(params);
            case "query" -> query.query(params);
            case "block" -> blocks.block(params);
            case "chunk" -> blocks.chunk(params);
            case "gas_price" -> blocks.gasPrice(params);
            case "status" -> config.status();
            case "validators" -> config.validators();
            case "EXPERIMENTAL_protocol_config" -> config.protocolConfig();
            case "EXPERIMENTAL_genesis_config", "genesis_config" -> config.genesisConfig();
            default -> throw RpcProblem.methodNotFound(method);
        };
    }
}
