package dev.concord.localnet.web;

import dev.concord.localnet.chain.Fees;
import dev.concord.localnet.chain.Protocol;
import dev.concord.near.key.CryptoHash;
import dev.concord.near.key.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers {@code status}, {@code validators} and both configurations. */
final class ConfigMethods {

    static final String CHAIN_ID = "localnet";

    private static final String NODE_KEY =
            PublicKey.of(new byte[PublicKey.SIZE]).toString();

    private final Endpoint node;
    private final InstantSource clock;
    private final String address;
    private final Instant startedAt;

    ConfigMethods(Endpoint node, InstantSource clock, String address) {
        this.node = node;
        this.clock = clock;
        this.address = address;
        this.startedAt = clock.instant();
    }

    JsonNode status() {
        var head = node.read(chain -> chain.block(chain.head()));
        var genesis = node.read(chain -> chain.block(Protocol.GENESIS_HEIGHT));
        var result = Json.object()
                .put("chain_id", CHAIN_ID)
                .put("genesis_hash", genesis.hash().toString())
                .put("protocol_version", Protocol.VERSION)
                .put("latest_protocol_version", Protocol.VERSION)
                .put("node_public_key", NODE_KEY)
                .putNull("node_key")
                .putNull("validator_account_id")
                .putNull("validator_public_key")
                .put("rpc_addr", address)
                .put("uptime_sec", Duration.between(startedAt, clock.instant()).toSeconds());
        result.putArray("validators").addObject().put("account_id", BlockJson.AUTHOR);
        result.putObject("sync_info")
                .put("latest_block_hash", head.hash().toString())
                .put("latest_block_height", head.height())
                .put("latest_block_time", time(head.epochNanos()))
                .put("latest_state_root", zero())
                .put("earliest_block_hash", genesis.hash().toString())
                .put("earliest_block_height", genesis.height())
                .put("earliest_block_time", time(genesis.epochNanos()))
                .put("epoch_id", zero())
                .put("epoch_start_height", genesis.height())
                .put("syncing", false);
        result.putObject("version")
                .put("version", "localnet")
                .put("build", "localnet")
                .put("commit", "localnet")
                .put("rustc_version", "");
        return result;
    }

    JsonNode validators() {
        var result = Json.object().put("epoch_height", 0).put("epoch_start_height", Protocol.GENESIS_HEIGHT);
        var validator = result.putArray("current_validators")
                .addObject()
                .put("account_id", BlockJson.AUTHOR)
                .put("public_key", NODE_KEY)
                .put("stake", "0")
                .put("is_slashed", false)
                .put("num_produced_blocks", 0)
                .put("num_expected_blocks", 0);
        validator.putArray("shards").add(0);
        for (var empty : new String[] {
            "next_validators", "current_fishermen", "next_fishermen", "current_proposals", "prev_epoch_kickout"
        }) {
            result.putArray(empty);
        }
        return result;
    }

    JsonNode protocolConfig() {
        var result = common();
        var runtime = result.putObject("runtime_config")
                .put("storage_amount_per_byte", Protocol.STORAGE_PRICE_PER_BYTE.toString())
                .put("min_gas_purchase_price", Protocol.GAS_PURCHASE_PRICE.toString())
                .put("account_creation_charge", Protocol.ACCOUNT_CREATION_CHARGE.toString());
        runtime.putObject("account_creation_config")
                .put("min_allowed_top_level_account_length", 65)
                .put("registrar_account_id", "registrar");
        runtime.set("transaction_costs", transactionCosts());
        runtime.putObject("wasm_config")
                .putObject("limit_config")
                .put("max_actions_per_receipt", Protocol.MAX_ACTIONS)
                .put("max_total_prepaid_gas", Protocol.MAX_PREPAID_GAS);
        return result;
    }

    JsonNode genesisConfig() {
        var result = common().put("total_supply", Protocol.SUPPLY.toString()).put("num_blocks_per_year", 52_560_000);
        result.putArray("validators");
        return result;
    }

    private ObjectNode common() {
        var genesis = node.read(chain -> chain.block(Protocol.GENESIS_HEIGHT));
        return Json.object()
                .put("chain_id", CHAIN_ID)
                .put("protocol_version", Protocol.VERSION)
                .put("genesis_height", genesis.height())
                .put("genesis_time", time(genesis.epochNanos()))
                .put("transaction_validity_period", node.transactionValidityBlocks())
                .put("gas_limit", Protocol.GAS_PER_BLOCK)
                .put("min_gas_price", Protocol.GAS_PRICE.toString())
                .put("max_gas_price", Protocol.GAS_PRICE.toString())
                .put("epoch_length", 43_200)
                .put("num_block_producer_seats", 1)
                .put("protocol_treasury_account", BlockJson.AUTHOR);
    }

    private static JsonNode transactionCosts() {
        var costs = Json.object();
        costs.set("action_receipt_creation_config", fee(Fees.RECEIPT));
        costs.putObject("storage_usage_config")
                .put("num_bytes_account", Protocol.BYTES_PER_ACCOUNT)
                .put("num_extra_bytes_record", Protocol.EXTRA_BYTES_PER_RECORD);
        var actions = costs.putObject("action_creation_config");
        actions.set("create_account_cost", fee(Fees.CREATE_ACCOUNT));
        actions.set("transfer_cost", fee(Fees.TRANSFER));
        actions.set("function_call_cost", fee(Fees.FUNCTION_CALL));
        actions.set("function_call_cost_per_byte", fee(Fees.FUNCTION_CALL_PER_BYTE));
        actions.set("delete_key_cost", fee(Fees.DELETE_KEY));
        var addKey = actions.putObject("add_key_cost");
        addKey.set("full_access_cost", fee(Fees.ADD_FULL_ACCESS_KEY));
        addKey.set("function_call_cost", fee(Fees.ADD_CALL_KEY));
        addKey.set("function_call_cost_per_byte", fee(Fees.ADD_CALL_KEY_PER_BYTE));
        return costs;
    }

    private static JsonNode fee(Fees.Fee fee) {
        return Json.object()
                .put("send_sir", fee.toSendToSelf())
                .put("send_not_sir", fee.toSendToOther())
                .put("execution", fee.toExecute());
    }

    private static String time(long epochNanos) {
        return Instant.EPOCH.plusNanos(epochNanos).toString();
    }

    private static String zero() {
        return CryptoHash.of(new byte[CryptoHash.SIZE]).toString();
    }
}
