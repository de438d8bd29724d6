import { inspect } from 'node:util';

/** Where the node is and who has the money: given by whoever runs these tests. */
function given(name) {
  const value = process.env[name];
  if (!value) {
    throw new Error(`${name}: missing (expected: see README.md)`);
  }
  return value;
}

export const localnet = {
  url: given('LOCALNET_URL'),
  bankId: given('LOCALNET_BANK_ID'),
  bankKey: given('LOCALNET_BANK_KEY'),
  tokenId: given('LOCALNET_TOKEN_ID'),
};

/** What an account pays once to hold a token. */
export const REGISTRATION = 1_250_000_000_000_000_000_000n;

/** Runs what must fail, and gives the error. */
export async function failureOf(action) {
  try {
    await action();
  } catch (error) {
    return error;
  }
  throw new Error('no failure (expected: one)');
}

/** All that an error says. */
export const described = (error) => inspect(error, { depth: 10 });
