import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AccountDoesNotExistError, FunctionCallError, Near, generateKey } from 'near-kit';
import { REGISTRATION, described, failureOf, localnet } from './localnet.js';

const near = new Near({
  network: { rpcUrl: localnet.url, networkId: 'localnet' },
  privateKey: localnet.bankKey,
  defaultSignerId: localnet.bankId,
});

const balanceOf = (account) => near.view(localnet.tokenId, 'ft_balance_of', { account_id: account });
const register = (account) =>
  near
    .transaction(localnet.bankId)
    .functionCall(
      localnet.tokenId,
      'storage_deposit',
      { account_id: account },
      { gas: '10 Tgas', attachedDeposit: `${REGISTRATION} yocto` },
    )
    .send({ waitUntil: 'FINAL' });
const pay = (transaction, account, amount) =>
  transaction.functionCall(
    localnet.tokenId,
    'ft_transfer',
    { receiver_id: account, amount },
    { gas: '10 Tgas', attachedDeposit: '1 yocto' },
  );

test('views of accounts, keys, the node and contracts', async () => {
  assert.equal(await near.accountExists(localnet.bankId), true);
  assert.equal(await near.accountExists('nobody.localnet'), false);
  assert.equal((await near.getAccessKeys(localnet.bankId)).keys.length > 0, true);
  assert.equal((await near.getStatus()).chain_id, 'localnet');
  assert.equal((await near.view(localnet.tokenId, 'ft_metadata')).symbol, 'USD');
  assert.equal(await balanceOf('nobody.localnet'), '0');
});

test('views that fail are the errors that the client knows', async () => {
  assert.ok((await failureOf(() => near.getAccount('nobody.localnet'))) instanceof AccountDoesNotExistError);
  assert.match(described(await failureOf(() => near.view(localnet.bankId, 'ft_metadata'))), /CodeDoesNotExist/);
  assert.match(described(await failureOf(() => near.view(localnet.tokenId, 'no_such_method'))), /MethodNotFound/);
});

test('an account is created with money and a key, and pays', async () => {
  const account = 'kit-account.bank.localnet';
  const key = generateKey();
  await near
    .transaction(localnet.bankId)
    .createAccount(account)
    .transfer(account, '5 NEAR')
    .addKey(key.publicKey.toString(), { type: 'fullAccess' })
    .send({ waitUntil: 'FINAL' });

  const outcome = await near
    .transaction(account)
    .signWith(key.secretKey)
    .transfer(localnet.bankId, '1 NEAR')
    .send({ waitUntil: 'FINAL' });

  assert.equal(outcome.final_execution_status, 'FINAL');
  assert.ok(Number(await near.getBalance(account)) < 4);
});

test('a token is registered for and paid, many at a time', async () => {
  const receivers = Array.from({ length: 20 }, (_, i) => `kit-token-${i}.localnet`);
  for (const receiver of receivers) {
    await register(receiver);
  }

  await receivers
    .reduce((transaction, receiver) => pay(transaction, receiver, '7'), near.transaction(localnet.bankId))
    .send({ waitUntil: 'FINAL' });

  assert.deepEqual(await Promise.all(receivers.map(balanceOf)), receivers.map(() => '7'));
});

test('a receiver who is not registered undoes the batch, with the contract’s words', async () => {
  const good = 'kit-good.localnet';
  await register(good);

  const error = await failureOf(() =>
    pay(pay(near.transaction(localnet.bankId), good, '1'), 'kit-bad.localnet', '1').send(),
  );

  assert.ok(error instanceof FunctionCallError);
  assert.match(error.panic, /The account kit-bad.localnet is not registered/);
  assert.equal(await balanceOf(good), '0');
});

test('what cannot be paid is refused', async () => {
  const error = await failureOf(() => near.transaction(localnet.bankId).transfer('nobody.localnet', '1 NEAR').send());
  assert.match(described(error), /nobody.localnet|AccountDoesNotExist/);

  const tooMuch = await failureOf(() =>
    near.transaction(localnet.bankId).transfer('nobody.localnet', '2000000000 NEAR').send(),
  );
  assert.match(described(tooMuch), /balance/i);
});
