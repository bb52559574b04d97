"""AdminServices from Python's suds: python3 client.py URL PASSWORD NEW_LOGIN

Signs a customer up, debits, credits, suspends, resumes and deletes the account. Prints a line for
each step and ends with 1 at the first answer that is not the expected one.
"""

import datetime
import sys

import suds.client
import suds.plugin
import suds.sax.element


class Pairs(suds.plugin.MessagePlugin):
    """Writes otherParams: suds knows arrays of one level only."""

    def __init__(self):
        self.to_send = []

    def marshalled(self, context):
        array = context.envelope.getChild("Body")[0].getChild("otherParams")
        if array is None:
            return
        for attribute in list(array.attributes):
            array.remove(attribute)
        array.children = []
        for pair in self.to_send:
            item = suds.sax.element.Element("item")
            for leaf in pair:
                item.append(suds.sax.element.Element("item").setText(leaf))
            array.append(item)


def text(what):
    """A text that shows whether letters, ampersands and quotes arrive."""
    return f"{what}: ë & < '"


def expect(expected, actual, step):
    if expected != actual:
        sys.exit(f"{step}: expected {expected!r}, got {actual!r}")
    print("ok", step)


class Admin:
    def __init__(self, url, password, login):
        self.pairs = Pairs()
        self.client = suds.client.Client(url + "?wsdl", plugins=[self.pairs], cache=None)
        self.call = self.client.service
        self.at = self.token("admin", password)
        self.login = login

    def bean(self, kind, /, **fields):
        bean = self.client.factory.create("{urn:AdminServices}" + kind)
        for field, value in fields.items():
            setattr(bean, field, value)
        return bean

    def token(self, login, password):
        return self.bean("AuthToken", accountId=0, login=login, password=password, role=None)

    def contact(self):
        return self.bean(
            "ContactInfo",
            first_name=text("first"),
            last_name=text("last"),
            org_name=text("company"),
            address1=text("street"),
            city=text("city"),
            state="IL",
            country="US",
            postal_code="62701",
            phone="+1 555 0100",
            email=f"{self.login}@example.net",
        )

    def card(self):
        return self.bean(
            "PaymentInfo",
            type="CC",
            cc_type="VISA",
            number="4111111111111111",
            name=text("holder"),
            expMonth="12",
            expYear=str(datetime.date.today().year + 5),
        )

    def sign_up(self, suffix, mod=None, *pairs):
        """Returns the account's id, the number that the other operations want."""
        self.pairs.to_send = pairs
        start = (self.at, 7003, 0, self.login + suffix, "secret-" + self.login, text("account"))
        mode = [mod, {"item": []}] if mod else []
        answer = self.call.signupUser(
            *start, self.contact(), self.contact(), self.card(), True, *mode
        )
        expect("signupId", answer[0].name, "signupUser")
        return int(self.find(self.login + suffix).accountId)

    def find(self, login):
        found = self.call.searchGeneric(
            self.at, None, None, None, login, None, None, 0, None, None
        )
        expect(1, len(found), "searchGeneric finds one")
        return found[0]

    def debit_and_credit(self, account):
        note, admin_note = text("note"), text("admin note")
        self.call.oneTimeDebit(self.at, account, 99.8, text("once"), note, False, False)
        print("ok oneTimeDebit")
        self.call.monthlyBasedDebit(
            self.at, account, 6.0, 24, 3, text("monthly"), note, admin_note, 3, False, False
        )
        print("ok monthlyBasedDebit")
        self.call.billingPeriodBasedDebit(
            self.at, account, 10.05, text("period"), note, admin_note
        )
        print("ok billingPeriodBasedDebit")
        self.call.addCredit(self.at, account, 199.9, text("credit"), text("text"), text("id"))
        print("ok addCredit")

    def suspend_and_resume(self, account):
        self.suspend(account)
        expect(True, self.call.isAccountSuspended(self.at, account), "isAccountSuspended")
        self.call.resumeAccount(self.at, account)
        print("ok resumeAccount")
        expect(False, self.call.isAccountSuspended(self.at, account), "no longer suspended")

    def suspend(self, account):
        self.call.suspendAccount(self.at, account, text("reason"))
        print("ok suspendAccount")

    def has_account(self, account):
        return account in self.call.getAccounts(self.at)

    def plans(self):
        return [[str(leaf) for leaf in plan] for plan in self.call.getPlans(self.at)]

    def wrong_password(self):
        try:
            self.call.getAccounts(self.token(self.login, "wrong"))
            expect("a fault", "an answer", "wrong password")
        except suds.WebFault as error:
            fault = error.fault
            expect("Wrong login or password; check both (an API token may have ended, or be for other addresses), or ask your provider for new ones", fault.faultstring, "wrong password: faultstring")
            expect("AUTHENTICATION_FAILED", fault.detail.code, "wrong password: code")


def main(url, password, login):
    admin = Admin(url, password, login)
    domain = f"{login}.example.net"
    account = admin.sign_up(
        "",
        "signup",
        ("domain_name", domain),
        ("type_domain", "transfer_new_misc_domain"),
        ("seller_id", "1"),
        ("admin_signup", "yes"),
        ("signup", "yes"),
        ("_ci_promo_code", "A1112233"),
        ("REMOTE_ADDR", "192.0.2.7"),
    )
    expect(True, admin.has_account(account), "getAccounts has it")
    expect(100.0, admin.call.getQuota(admin.at, account), "getQuota")
    admin.debit_and_credit(account)
    admin.suspend_and_resume(account)
    found = admin.find(login)
    expect(
        [login, str(account), text("account"), domain],
        [found.userName, found.accountId, found.accountDescription, found.domain],
        "searchGeneric finds it",
    )
    expect(True, ["7003", "Unix"] in admin.plans(), "getPlans")
    admin.suspend(admin.sign_up("f10"))  # This account stays, suspended.
    admin.call.deleteAccount(admin.at, account)
    print("ok deleteAccount")
    expect(False, admin.has_account(account), "getAccounts lacks it")
    admin.wrong_password()


main(*sys.argv[1:])
