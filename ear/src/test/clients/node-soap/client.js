// AdminServices from Node's soap: node client.js URL PASSWORD NEW_LOGIN
//
// Signs a customer up, debits, credits, suspends, resumes and deletes the account. Prints a line
// for each step and ends with 1 at the first answer that is not the expected one.
'use strict';

const assert = require('node:assert');
const soap = require('soap');

/** A text that shows whether letters, ampersands and quotes arrive. */
const text = (what) => `${what}: ë & < '`;

function expect(expected, actual, step) {
  assert.deepStrictEqual(actual, expected, step);
  console.log('ok', step);
}

class Admin {
  constructor(client, password, login) {
    this.client = client;
    this.at = this.token('admin', password);
    this.login = login;
  }

  /** Calls an operation with named parameters, sent in the order given; void answers are null. */
  async call(operation, parameters) {
    const [answer] = await this.client[operation + 'Async']({ at: this.at, ...parameters });
    const value = answer && answer[operation + 'Return'];
    return value === undefined ? null : plain(value);
  }

  token(login, password) {
    return { accountId: 0, login, password };
  }

  contact() {
    return {
      address1: text('street'),
      city: text('city'),
      country: 'US',
      email: `${this.login}@example.net`,
      first_name: text('first'),
      last_name: text('last'),
      org_name: text('company'),
      phone: '+1 555 0100',
      postal_code: '62701',
      state: 'IL',
    };
  }

  card() {
    return {
      cc_type: 'VISA',
      expMonth: '12',
      expYear: String(new Date().getFullYear() + 5),
      name: text('holder'),
      number: '4111111111111111',
      type: 'CC',
    };
  }

  /** Returns the account's id, which the other operations want. */
  async signUp(suffix, mode) {
    const answer = await this.call('signupUser', {
      planId: 7003,
      periodId: 0,
      login: this.login + suffix,
      password: 'secret-' + this.login,
      descr: text('account'),
      ci: this.contact(),
      bi: this.contact(),
      pi: this.card(),
      validateUser: true,
      ...mode,
    });
    expect('signupId', items(answer)[0].name, 'signupUser');
    return Number((await this.find(this.login + suffix)).accountId);
  }

  async find(userName) {
    const answer = await this.call('searchGeneric', { userName, emailTypeForMassMail: 0 });
    expect(1, items(answer).length, 'searchGeneric finds one');
    return items(answer)[0];
  }

  async step(operation, parameters) {
    expect(null, await this.call(operation, parameters), operation);
  }

  async hasAccount(account) {
    return items(await this.call('getAccounts')).map(Number).includes(account);
  }
}

/** Values without the attributes that the client keeps beside them. */
function plain(value) {
  if (value === null || typeof value !== 'object') {
    return value;
  }
  if (Array.isArray(value)) {
    return value.map(plain);
  }
  if ('$value' in value) {
    return value.$value;
  }
  const fields = Object.entries(value).filter(([name]) => name !== 'attributes');
  return Object.fromEntries(fields.map(([name, field]) => [name, plain(field)]));
}

/** An array's items: one item alone is no list here, and none at all is nothing. */
function items(array) {
  return array === null || array.item === undefined ? [] : [].concat(array.item);
}

const pairs = (...list) => ({ item: list.map((pair) => ({ item: pair })) });

async function debitAndCredit(admin, accountId) {
  const note = text('note');
  const adminNote = text('admin note');
  await admin.step('oneTimeDebit', {
    accountId, amount: 99.8, description: text('once'), note, isInvoice: false, inclTaxes: false,
  });
  await admin.step('monthlyBasedDebit', {
    accountId, amount: 6, duration: 24, frequency: 3, description: text('monthly'), note, adminNote,
    startOn: 3, isInfinite: false, isInvoice: false,
  });
  await admin.step('billingPeriodBasedDebit', {
    accountId, amount: 10.05, description: text('period'), note, adminNote,
  });
  await admin.step('addCredit', {
    accountId, amount: 199.9, description: text('credit'), text: text('text'), id: text('id'),
  });
}

async function suspendAndResume(admin, accountId) {
  await admin.step('suspendAccount', { accountId, reason: text('reason') });
  expect(true, await admin.call('isAccountSuspended', { accountId }), 'isAccountSuspended');
  await admin.step('resumeAccount', { accountId });
  expect(false, await admin.call('isAccountSuspended', { accountId }), 'no longer suspended');
}

async function wrongPassword(admin) {
  try {
    await admin.call('getAccounts', { at: admin.token(admin.login, 'wrong') });
  } catch (error) {
    const fault = error.root.Envelope.Body.Fault;
    expect('Wrong login or password; check both (an API token may have ended, or be for other addresses), or ask your provider for new ones', fault.faultstring, 'wrong password: faultstring');
    const code = plain(fault.detail.code);
    expect('AUTHENTICATION_FAILED', code, 'wrong password: code');
    return;
  }
  assert.fail('wrong password: expected a fault');
}

async function main(url, password, login) {
  const client = await soap.createClientAsync(url + '?wsdl');
  const admin = new Admin(client, password, login);
  const domain = `${login}.example.net`;
  const accountId = await admin.signUp('', {
    mod: 'signup',
    otherParams: pairs(
      ['domain_name', domain], ['type_domain', 'transfer_new_misc_domain'], ['seller_id', '1'],
      ['admin_signup', 'yes'], ['signup', 'yes'], ['_ci_promo_code', 'A1112233'],
      ['REMOTE_ADDR', '192.0.2.7']),
  });
  expect(true, await admin.hasAccount(accountId), 'getAccounts has it');
  expect(100, await admin.call('getQuota', { accountId }), 'getQuota');
  await debitAndCredit(admin, accountId);
  await suspendAndResume(admin, accountId);
  const found = await admin.find(login);
  expect(
    [login, String(accountId), text('account'), domain],
    [found.userName, found.accountId, found.accountDescription, found.domain],
    'searchGeneric finds it');
  const plans = items(await admin.call('getPlans')).map(items);
  expect(true, plans.some(([id, name]) => id === '7003' && name === 'Unix'), 'getPlans');
  // This account stays, suspended.
  const short = await admin.signUp('f10', {});
  await admin.step('suspendAccount', { accountId: short, reason: text('reason') });
  await admin.step('deleteAccount', { accountId });
  expect(false, await admin.hasAccount(accountId), 'getAccounts lacks it');
  await wrongPassword(admin);
}

main(...process.argv.slice(2)).catch((error) => {
  console.error(error.message);
  process.exit(1);
});
