import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Account, JsonRpcProvider, KeyPair, MultiKeySigner, actions, nearToYocto, teraToGas } from 'near-api-js';
import { FungibleToken } from 'near-api-js/tokens';
import {
  ContractCodeDoesNotExistError,
  ContractMethodNotFoundError,
} from 'near-api-js/rpc-errors';
import { described, failureOf, localnet } from './localnet.js';

const provider = new JsonRpcProvider({ url: localnet.url });
const bank = new Account(localnet.bankId, provider, localnet.bankKey);
const token = new FungibleToken(localnet.tokenId, { decimals: 6, symbol: 'USD', name: 'US Dollar' });

const balanceOf = (accountId) => token.getBalance({ accountId, provider });
const totalOf = async (accountId) => (await new Account(accountId, provider).getState()).balance.total;
const transferAction = (receiver, amount) =>
  actions.functionCall('ft_transfer', { receiver_id: receiver, amount }, teraToGas('10'), 1n);

async function createAccount(name) {
  const key = KeyPair.fromRandom('ed25519');
  await bank.signAndSendTransaction({
    receiverId: name,
    actions: [
      actions.createAccount(),
      actions.transfer(nearToYocto('5')),
      actions.addFullAccessKey(key.getPublicKey()),
    ],
    waitUntil: 'FINAL',
  });
  return { account: new Account(name, provider, key.toString()), key };
}

test('views of accounts, keys, blocks and contracts', async () => {
  assert.ok((await bank.getState()).balance.total > 0n);
  assert.equal((await bank.getAccessKeyList()).keys.length > 0, true);
  assert.equal((await provider.viewBlock({ finality: 'final' })).header.height > 0, true);
  assert.equal((await provider.viewNodeStatus()).chain_id, 'localnet');
  const metadata = await provider.callFunction({ contractId: localnet.tokenId, method: 'ft_metadata', args: {} });
  assert.deepEqual([metadata.spec, metadata.symbol, metadata.decimals], ['ft-1.0.0', 'USD', 6]);
  assert.equal(await balanceOf('nobody.localnet'), 0n);
});

test('views that fail are the errors that the client knows', async () => {
  const call = (contractId, method) => () => provider.callFunction({ contractId, method, args: {} });
  assert.ok((await failureOf(call(localnet.tokenId, 'no_such_method'))) instanceof ContractMethodNotFoundError);
  assert.ok((await failureOf(call(localnet.bankId, 'ft_metadata'))) instanceof ContractCodeDoesNotExistError);
  assert.match((await failureOf(() => new Account('nobody.localnet', provider).getState())).message, /nobody.localnet/);
});

test('a transfer arrives, at a named account and at an implicit one', async () => {
  const { account } = await createAccount('js-transfer.bank.localnet');
  const implicit = Buffer.from(KeyPair.fromRandom('ed25519').getPublicKey().data).toString('hex');

  await account.transfer({ receiverId: implicit, amount: nearToYocto('1') });

  assert.equal(await totalOf(implicit), nearToYocto('1'));
});

test('a token is registered for and paid, and its event is logged', async () => {
  const receiver = 'js-token.localnet';
  await token.registerAccount({ accountIdToRegister: receiver, fundingAccount: bank });

  const outcome = await bank.signAndSendTransaction({
    receiverId: localnet.tokenId,
    actions: [transferAction(receiver, '250')],
    waitUntil: 'FINAL',
  });

  const logs = outcome.receipts_outcome.flatMap((receipt) => receipt.outcome.logs);
  assert.deepEqual(JSON.parse(logs[0].slice('EVENT_JSON:'.length)), {
    standard: 'nep141',
    version: '1.0.0',
    event: 'ft_transfer',
    data: [{ old_owner_id: localnet.bankId, new_owner_id: receiver, amount: '250' }],
  });
  assert.equal(await balanceOf(receiver), 250n);
});

test('a batch with one bad receiver is undone whole', async () => {
  const good = 'js-good.localnet';
  await token.registerAccount({ accountIdToRegister: good, fundingAccount: bank });

  const error = await failureOf(() =>
    bank.signAndSendTransaction({
      receiverId: localnet.tokenId,
      actions: [transferAction(good, '1'), transferAction('js-bad.localnet', '1')],
    }),
  );

  assert.match(described(error), /The account js-bad.localnet is not registered/);
  assert.equal(await balanceOf(good), 0n);
});

test('what cannot be paid is refused', async () => {
  const { account } = await createAccount('js-poor.bank.localnet');
  const tooMuch = await failureOf(() => account.transfer({ receiverId: localnet.bankId, amount: nearToYocto('100') }));
  assert.match(described(tooMuch), /balance/i);

  const toNobody = await failureOf(() => account.transfer({ receiverId: 'nobody.localnet', amount: nearToYocto('1') }));
  assert.match(described(toNobody), /nobody.localnet|does ?n.t exist|AccountDoesNotExist/i);
});

test('a key for calls makes calls without deposit only, until it is deleted', async () => {
  const { account } = await createAccount('js-keys.bank.localnet');
  const limited = KeyPair.fromRandom('ed25519');
  await account.addFunctionCallAccessKey({
    publicKey: limited.getPublicKey(),
    contractId: localnet.tokenId,
    methodNames: ['storage_deposit', 'ft_transfer'],
    allowance: nearToYocto('1'),
  });
  const withKey = new Account(account.accountId, provider, limited.toString());
  const pay = () => withKey.signAndSendTransaction({
    receiverId: localnet.tokenId,
    actions: [transferAction(localnet.bankId, '1')],
  });

  const deposit = await failureOf(pay);
  assert.match(described(deposit), /deposit/i);
  await account.deleteKey(limited.getPublicKey());
  const deleted = await failureOf(pay);
  assert.match(described(deleted), /access ?key|does ?n.t exist|not exist/i);
});

test('many keys of one account pay at the same time', async () => {
  const { account } = await createAccount('js-lanes.bank.localnet');
  const keys = Array.from({ length: 8 }, () => KeyPair.fromRandom('ed25519'));
  await account.signAndSendTransaction({
    receiverId: account.accountId,
    actions: keys.map((key) => actions.addFullAccessKey(key.getPublicKey())),
    waitUntil: 'FINAL',
  });
  const lanes = new Account(account.accountId, provider, new MultiKeySigner(keys));
  const before = await totalOf(localnet.bankId);

  await Promise.all(
    Array.from({ length: 16 }, () => lanes.transfer({ receiverId: localnet.bankId, amount: nearToYocto('0.1') })),
  );

  assert.ok((await totalOf(localnet.bankId)) - before >= nearToYocto('1.5'));
});
