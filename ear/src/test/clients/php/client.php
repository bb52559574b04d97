<?php
// AdminServices from PHP's own SoapClient:
//   php client.php URL PASSWORD NEW_LOGIN wsdl|plain
// With "wsdl" the client learns names and types from URL?wsdl; with "plain" this program gives them.
// Signs a customer up, debits, credits, suspends, resumes and deletes the account. Prints a line
// for each step and ends with 1 at the first answer that is not the expected one.

declare(strict_types=1);

const NAMESPACE_OF_SERVICE = 'AdminServices';

/** What plain mode has to be told: the parameters of each operation used here, in order. */
const PARAMETERS = [
    'getAccounts' => ['at'],
    'getPlans' => ['at'],
    'getQuota' => ['at', 'accountId'],
    'oneTimeDebit' => ['at', 'accountId', 'amount', 'description', 'note', 'isInvoice', 'inclTaxes'],
    'monthlyBasedDebit' => ['at', 'accountId', 'amount', 'duration', 'frequency', 'description',
        'note', 'adminNote', 'startOn', 'isInfinite', 'isInvoice'],
    'billingPeriodBasedDebit' => ['at', 'accountId', 'amount', 'description', 'note', 'adminNote'],
    'addCredit' => ['at', 'accountId', 'amount', 'description', 'text', 'id'],
    'suspendAccount' => ['at', 'accountId', 'reason'],
    'isAccountSuspended' => ['at', 'accountId'],
    'resumeAccount' => ['at', 'accountId'],
    'deleteAccount' => ['at', 'accountId'],
    'searchGeneric' => ['at', 'bilingType', 'suspended', 'plan', 'userName', 'accountId', 'email',
        'emailTypeForMassMail', 'regFrom', 'regTo'],
];

const SIGNUP = ['at', 'planId', 'periodId', 'login', 'password', 'descr', 'ci', 'bi'];

/** The forms of signupUser by their number of parameters. */
const SIGNUP_FORMS = [
    9 => [...SIGNUP, 'pi'],
    10 => [...SIGNUP, 'pi', 'validateUser'],
    12 => [...SIGNUP, 'pi', 'validateUser', 'mod', 'otherParams'],
    14 => [...SIGNUP, 'srsci', 'srsbi', 'pi', 'validateUser', 'mod', 'otherParams'],
];

final class Admin
{
    private SoapClient $client;

    public function __construct(string $url, private bool $wsdl)
    {
        $options = ['cache_wsdl' => WSDL_CACHE_NONE];
        $this->client = $wsdl
            ? new SoapClient("$url?wsdl", $options)
            : new SoapClient(null, $options + ['location' => $url, 'uri' => NAMESPACE_OF_SERVICE]);
    }

    public function knowsTheService(): bool
    {
        return $this->wsdl;
    }

    /** Calls an operation with its parameters in order. */
    public function call(string $operation, mixed ...$arguments): mixed
    {
        if (!$this->wsdl) {
            $names = $operation === 'signupUser'
                ? SIGNUP_FORMS[count($arguments)]
                : PARAMETERS[$operation];
            $arguments = array_map(
                fn ($value, $name) => new SoapParam($value, $name), $arguments, $names);
        }
        return $this->client->__soapCall($operation, $arguments);
    }
}

function token(string $login, string $password): stdClass
{
    return (object) ['accountId' => 0, 'login' => $login, 'password' => $password, 'role' => null];
}

/** A text that shows whether letters, ampersands and quotes arrive. */
function text(string $what): string
{
    return "$what: ë & < '";
}

function contact(string $login): stdClass
{
    return (object) [
        'first_name' => text('first'), 'last_name' => text('last'), 'org_name' => text('company'),
        'address1' => text('street'), 'city' => text('city'), 'state' => 'IL', 'country' => 'US',
        'postal_code' => '62701', 'phone' => '+1 555 0100', 'email' => "$login@example.net",
    ];
}

function card(): stdClass
{
    return (object) [
        'type' => 'CC', 'cc_type' => 'VISA', 'number' => '4111111111111111', 'name' => text('holder'),
        'expMonth' => '12', 'expYear' => (string) (idate('Y') + 5),
    ];
}

/** The signup's first eight arguments, the same in all forms. */
function whoAndWhat(stdClass $at, string $login): array
{
    $contact = contact($login);
    return [$at, 7003, 0, $login, 'secret-' . $login, text('account'), $contact, $contact];
}

function withDomain(string $domain): array
{
    return [
        ['domain_name', $domain], ['type_domain', 'transfer_new_misc_domain'],
        ['seller_id', '1'], ['admin_signup', 'yes'], ['signup', 'yes'],
        ['_ci_promo_code', 'A1112233'], ['REMOTE_ADDR', '192.0.2.7'],
    ];
}

/** Signs up and finds the account's id, the number that the other operations want. */
function signUp(Admin $admin, stdClass $at, string $login, mixed ...$rest): int
{
    $answer = $admin->call('signupUser', ...whoAndWhat($at, $login), ...$rest);
    expect('signupId', $answer[0]->name, 'signupUser with ' . (8 + count($rest)) . ' parameters');
    expect(1, preg_match('/^[0-9]+$/', $answer[0]->value), 'the signupId is a number');
    return (int) find($admin, $at, $login)->accountId;
}

function find(Admin $admin, stdClass $at, string $login): stdClass
{
    $found = $admin->call('searchGeneric',
        $at, null, null, null, $login, null, null, 0, null, null);
    expect(1, count($found), 'searchGeneric finds one');
    return $found[0];
}

function expect(mixed $expected, mixed $actual, string $step): void
{
    if ($expected !== $actual) {
        fwrite(STDERR, "$step: expected " . json_encode($expected) . ', got '
            . json_encode($actual) . "\n");
        exit(1);
    }
    echo "ok $step\n";
}

function step(string $name, callable $call): void
{
    expect(null, $call(), $name);
}

[, $url, $password, $login, $mode] = $argv;
$admin = new Admin($url, $mode === 'wsdl');
$at = token('admin', $password);

$account = signUp($admin, $at, $login,
    card(), true, 'signup', withDomain("$login.example.net"));
expect(true, in_array($account, $admin->call('getAccounts', $at), true), 'getAccounts has it');
expect(100.0, $admin->call('getQuota', $at, $account), 'getQuota');

step('oneTimeDebit', fn () => $admin->call('oneTimeDebit',
    $at, $account, 99.8, text('once'), text('note'), false, false));
step('monthlyBasedDebit', fn () => $admin->call('monthlyBasedDebit',
    $at, $account, 6.0, 24, 3, text('monthly'), text('note'), text('admin note'), 3, false, false));
step('billingPeriodBasedDebit', fn () => $admin->call('billingPeriodBasedDebit',
    $at, $account, 10.05, text('period'), text('note'), text('admin note')));
step('addCredit', fn () => $admin->call('addCredit',
    $at, $account, 199.9, text('credit'), text('text'), text('id')));

step('suspendAccount', fn () => $admin->call('suspendAccount', $at, $account, text('reason')));
expect(true, $admin->call('isAccountSuspended', $at, $account), 'isAccountSuspended');
step('resumeAccount', fn () => $admin->call('resumeAccount', $at, $account));
expect(false, $admin->call('isAccountSuspended', $at, $account), 'no longer suspended');

$found = find($admin, $at, $login);
expect([$login, (string) $account, text('account'), "$login.example.net"],
    [$found->userName, $found->accountId, $found->accountDescription, $found->domain],
    'searchGeneric finds it');
expect(true, in_array(['7003', 'Unix'], $admin->call('getPlans', $at), true), 'getPlans');

// The other forms. The account of the shortest one stays, suspended.
$short = signUp($admin, $at, "{$login}f10", card(), true);
step('suspendAccount, for good', fn () => $admin->call('suspendAccount', $at, $short, text('reason')));
signUp($admin, $at, "{$login}f9", card());
$contact = contact($login);
$empty = ['empty', [['type_domain', 'empty_domain']]];
if (!$admin->knowsTheService()) {
    signUp($admin, $at, "{$login}f14", $contact, $contact, card(), true, ...$empty);
}

step('deleteAccount', fn () => $admin->call('deleteAccount', $at, $account));
expect(false, in_array($account, $admin->call('getAccounts', $at), true), 'getAccounts lacks it');

try {
    $admin->call('getAccounts', token($login, 'wrong'));
    expect('a fault', 'an answer', 'wrong password');
} catch (SoapFault $fault) {
    expect('Wrong login or password; check both (an API token may have ended, or be for other addresses), or ask your provider for new ones', $fault->faultstring, 'wrong password: faultstring');
    expect('AUTHENTICATION_FAILED', $fault->detail->code, 'wrong password: code');
}
