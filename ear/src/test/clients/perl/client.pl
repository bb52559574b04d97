#!/usr/bin/perl
# AdminServices from SOAP::Lite:
#   perl client.pl URL PASSWORD NEW_LOGIN wsdl|plain
# With "wsdl" the client learns names and types from URL?wsdl; with "plain" this program gives them.
# Signs a customer up, debits, credits, suspends, resumes and deletes the account. Prints a line
# for each step and ends with 1 at the first answer that is not the expected one.
use strict;
use warnings;
use utf8;
use SOAP::Lite;

binmode STDOUT, ':encoding(UTF-8)';
binmode STDERR, ':encoding(UTF-8)';

my ($url, $password, $login, $mode) = @ARGV;

my $soap = SOAP::Lite->new;
if ($mode eq 'wsdl') {
    $soap = $soap->service("$url?wsdl");
    # SOAP::Lite asks for a way to write each type that the WSDL names. The values are ready.
    no strict 'refs';
    for my $type (qw(AuthToken ContactInfo PaymentInfo ArrayOf_xsd_anyType)) {
        *{"SOAP::Serializer::as_$type"} = sub { my ($self, $value, $name, $type, $attributes) = @_;
            return [$name, $attributes, $value] };
    }
}
else {
    $soap->proxy($url)->uri('AdminServices')->on_action(sub { '""' });
}
# A fault is thrown as the SOAP::SOM that it came in; a failure of the connection as text.
$soap->on_fault(
    sub { my ($client, $answer) = @_; die ref $answer ? $answer : $client->transport->status . "\n" });

# A value with its type, for SOAP::Lite would guess: 12 is a number, "Zoë" is base64.
sub typed { my ($type, $name, $value) = @_; SOAP::Data->name($name)->type($type)->value($value) }
sub string { typed('string', @_) }
sub int32 { typed('int', @_) }
sub flag { SOAP::Data->name($_[0])->type('boolean')->value($_[1] ? 'true' : 'false') }
sub account_id { typed('long', 'accountId', $_[0]) }
sub amount { typed('double', 'amount', $_[0]) }

# A text that shows whether letters, ampersands and quotes arrive.
sub text { "$_[0]: ë & < '" }

sub bean {
    my ($name, $type, %fields) = @_;
    my @fields = map { string($_, $fields{$_}) } sort keys %fields;
    return SOAP::Data->name($name)->attr({'xsi:type' => "api:$type", 'xmlns:api' => 'urn:AdminServices'})
        ->value(\SOAP::Data->value(@fields));
}

sub token {
    my ($login, $password) = @_;
    return SOAP::Data->name('at')->attr({'xsi:type' => 'api:AuthToken', 'xmlns:api' => 'urn:AdminServices'})
        ->value(\SOAP::Data->value(
            int32('accountId', 0), string('login', $login), string('password', $password)));
}

sub contact {
    my ($name) = @_;
    return bean($name, 'ContactInfo',
        first_name => text('first'), last_name => text('last'), org_name => text('company'),
        address1 => text('street'), city => text('city'), state => 'IL', country => 'US',
        postal_code => '62701', phone => '+1 555 0100', email => "$login\@example.net");
}

sub card {
    return bean('pi', 'PaymentInfo',
        type => 'CC', cc_type => 'VISA', number => '4111111111111111', name => text('holder'),
        expMonth => '12', expYear => (localtime)[5] + 1905);
}

# An array of pairs.
sub other_params {
    my @pairs = map { [string('item', $_->[0]), string('item', $_->[1])] } @_;
    return SOAP::Data->name('otherParams')->value(\@pairs);
}

# Calls an operation with its parameters in order. With the WSDL, those that it knows go without
# their names and types.
sub call {
    my ($operation, @arguments) = @_;
    return $soap->call($operation, @arguments)->result if $mode ne 'wsdl';
    my $known = $operation eq 'signupUser' ? 12 : @arguments;
    my $place = 0;
    return scalar $soap->$operation(map { $place++ < $known ? $_->value : $_ } @arguments);
}

sub expect {
    my ($expected, $actual, $step) = @_;
    $actual //= 'nothing';
    if ($expected ne $actual) {
        print STDERR "$step: expected $expected, got $actual\n";
        exit 1;
    }
    print "ok $step\n";
}

sub step { my ($operation, @arguments) = @_; expect('nothing', scalar call($operation, @arguments), $operation) }

# The signup's first eight arguments, the same in all forms.
sub who_and_what {
    my ($at, $login) = @_;
    return ($at, int32('planId', 7003), int32('periodId', 0), string('login', $login),
        string('password', "secret-$login"), string('descr', text('account')),
        contact('ci'), contact('bi'));
}

# Signs up and finds the account's id, which the other operations want.
sub sign_up {
    my ($at, $login, @rest) = @_;
    my $answer = call('signupUser', who_and_what($at, $login), @rest);
    expect('signupId', $answer->[0]{name}, 'signupUser with ' . (8 + @rest) . ' parameters');
    expect(1, $answer->[0]{value} =~ /^[0-9]+$/, 'the signupId is a number');
    return find($at, $login)->{accountId};
}

sub find {
    my ($at, $login) = @_;
    my $found = call('searchGeneric', $at, string('bilingType', undef), string('suspended', undef),
        string('plan', undef), string('userName', $login), string('accountId', undef),
        string('email', undef), int32('emailTypeForMassMail', 0), string('regFrom', undef),
        string('regTo', undef));
    expect(1, scalar @$found, 'searchGeneric finds one');
    return $found->[0];
}

sub has_account { my ($at, $id) = @_; return scalar grep { $_ == $id } @{call('getAccounts', $at)} }

my $at = token('admin', $password);
my $account = sign_up($at, $login, card(), flag('validateUser', 1),
    string('mod', 'signup'), other_params(
        ['domain_name', "$login.example.net"], ['type_domain', 'transfer_new_misc_domain'],
        ['seller_id', '1'], ['admin_signup', 'yes'], ['signup', 'yes'],
        ['_ci_promo_code', 'A1112233'], ['REMOTE_ADDR', '192.0.2.7']));
expect(1, has_account($at, $account), 'getAccounts has it');
expect('100.0', call('getQuota', $at, account_id($account)), 'getQuota');

step('oneTimeDebit', $at, account_id($account), amount(99.8), string('description', text('once')),
    string('note', text('note')), flag('isInvoice', 0), flag('inclTaxes', 0));
step('monthlyBasedDebit', $at, account_id($account), amount(6), int32('duration', 24),
    int32('frequency', 3), string('description', text('monthly')), string('note', text('note')),
    string('adminNote', text('admin note')), int32('startOn', 3), flag('isInfinite', 0),
    flag('isInvoice', 0));
step('billingPeriodBasedDebit', $at, account_id($account), amount(10.05),
    string('description', text('period')), string('note', text('note')),
    string('adminNote', text('admin note')));
step('addCredit', $at, account_id($account), amount(199.9), string('description', text('credit')),
    string('text', text('text')), string('id', text('id')));

step('suspendAccount', $at, account_id($account), string('reason', text('reason')));
expect('yes', call('isAccountSuspended', $at, account_id($account)) ? 'yes' : 'no', 'isAccountSuspended');
step('resumeAccount', $at, account_id($account));
expect('no', call('isAccountSuspended', $at, account_id($account)) ? 'yes' : 'no', 'no longer suspended');

my $found = find($at, $login);
expect(join('|', $login, $account, text('account'), "$login.example.net"),
    join('|', @{$found}{qw(userName accountId accountDescription domain)}),
    'searchGeneric finds it');
expect(1, scalar(grep { $_->[0] eq '7003' && $_->[1] eq 'Unix' } @{call('getPlans', $at)}), 'getPlans');

# The other forms. The account of the shortest one stays, suspended.
my $short = sign_up($at, "${login}f10", card(), flag('validateUser', 1));
step('suspendAccount', $at, account_id($short), string('reason', text('reason')));
my @registrar = (contact('srsci'), contact('srsbi'));
my @empty = (string('mod', 'empty'), other_params(['type_domain', 'empty_domain']));
# A client that knows the WSDL's form can only add to its end.
sign_up($at, "${login}f14", $mode eq 'wsdl'
    ? (card(), flag('validateUser', 1), @empty, @registrar)
    : (@registrar, card(), flag('validateUser', 1), @empty));

step('deleteAccount', $at, account_id($account));
expect(0, has_account($at, $account), 'getAccounts lacks it');

eval { call('getAccounts', token($login, 'wrong')); 1 } and expect('a fault', 'an answer', 'wrong password');
my $fault = $@;
expect('Wrong login or password; check both (an API token may have ended, or be for other addresses), or ask your provider for new ones', $fault->faultstring, 'wrong password: faultstring');
expect('AUTHENTICATION_FAILED', $fault->faultdetail->{code}, 'wrong password: code');
