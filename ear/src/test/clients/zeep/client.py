"""AdminServices from Python's zeep: python3 client.py URL PASSWORD NEW_LOGIN

Signs a customer up, debits, credits, suspends, resumes and deletes the account. Prints a line for
each step and ends with 1 at the first answer that is not the expected one.
"""

import datetime
import pathlib
import sys

import lxml.etree
import zeep

ENCODING = "http://schemas.xmlsoap.org/soap/encoding/"
XSI = "http://www.w3.org/2001/XMLSchema-instance"


class EncodingSchemaAtHand(zeep.Transport):
    """zeep would fetch the encoding's schema from its public address at each start."""

    def load(self, url):
        if url.rstrip("/") == ENCODING.rstrip("/"):
            return pathlib.Path(__file__).with_name("encoding.xsd").read_bytes()
        return super().load(url)


class Pairs(zeep.Plugin):
    """Writes otherParams, and reads lists of lists: zeep knows arrays of one level only."""

    def __init__(self):
        self.to_send = []
        self.received = []

    def egress(self, envelope, headers, operation, options):
        for array in envelope.iter("otherParams"):
            for pair in self.to_send:
                item = lxml.etree.SubElement(array, "item")
                for text in pair:
                    lxml.etree.SubElement(item, "item").text = text
        return envelope, headers

    def ingress(self, envelope, headers, operation):
        self.received = [
            [leaf.text for leaf in item] for item in envelope[-1][0].iterfind("*/item")
        ]
        return envelope, headers


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
        client = zeep.Client(
            url + "?wsdl", transport=EncodingSchemaAtHand(), plugins=[self.pairs]
        )
        self.call = client.service
        self.types = client.type_factory("urn:AdminServices")
        self.at = self.token("admin", password)
        self.login = login

    def token(self, login, password):
        return self.types.AuthToken(accountId=0, login=login, password=password)

    def contact(self):
        return self.types.ContactInfo(
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
        return self.types.PaymentInfo(
            type="CC",
            cc_type="VISA",
            number="4111111111111111",
            name=text("holder"),
            expMonth="12",
            expYear=str(datetime.date.today().year + 5),
        )

    def sign_up(self, suffix, mod, *pairs):
        """Returns the account's id, the number that the other operations want."""
        self.pairs.to_send = pairs
        answer = self.call.signupUser(
            at=self.at,
            planId=7003,
            periodId=0,
            login=self.login + suffix,
            password="secret-" + self.login,
            descr=text("account"),
            ci=self.contact(),
            bi=self.contact(),
            pi=self.card(),
            validateUser=True,
            mod=mod,
            otherParams=[],
        )
        expect("signupId", answer[0]["name"], "signupUser")
        return int(self.find(self.login + suffix)["accountId"])

    def find(self, login):
        # An empty criterion is none; zeep wants all of them, and refuses None.
        found = self.call.searchGeneric(self.at, "", "", "", login, "", "", 0, "", "")
        expect(1, len(found), "searchGeneric finds one")
        return found[0]

    def debit_and_credit(self, account):
        note, admin_note = text("note"), text("admin note")
        expect(
            None,
            self.call.oneTimeDebit(self.at, account, 99.8, text("once"), note, False, False),
            "oneTimeDebit",
        )
        expect(
            None,
            self.call.monthlyBasedDebit(
                self.at, account, 6.0, 24, 3, text("monthly"), note, admin_note, 3, False, False
            ),
            "monthlyBasedDebit",
        )
        expect(
            None,
            self.call.billingPeriodBasedDebit(
                self.at, account, 10.05, text("period"), note, admin_note
            ),
            "billingPeriodBasedDebit",
        )
        expect(
            None,
            self.call.addCredit(
                self.at, account, 199.9, text("credit"), text("text"), text("id")
            ),
            "addCredit",
        )

    def suspend_and_resume(self, account):
        self.suspend(account)
        expect(True, self.call.isAccountSuspended(self.at, account), "isAccountSuspended")
        expect(None, self.call.resumeAccount(self.at, account), "resumeAccount")
        expect(False, self.call.isAccountSuspended(self.at, account), "no longer suspended")

    def suspend(self, account):
        answer = self.call.suspendAccount(self.at, account, text("reason"))
        expect(None, answer, "suspendAccount")

    def has_account(self, account):
        # The ids come without xsi:type, as the original sends them, so zeep leaves them as XML.
        return account in [int(item.text) for item in self.call.getAccounts(self.at)]

    def wrong_password(self):
        try:
            self.call.getAccounts(self.token(self.login, "wrong"))
            expect("a fault", "an answer", "wrong password")
        except zeep.exceptions.Fault as fault:
            expect("Wrong login or password; check both (an API token may have ended, or be for other addresses), or ask your provider for new ones", fault.message, "wrong password: faultstring")
            code = fault.detail.findtext("{urn:orrery}code")
            expect("AUTHENTICATION_FAILED", code, "wrong password: code")


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
        [found[name] for name in ("userName", "accountId", "accountDescription", "domain")],
        "searchGeneric finds it",
    )
    admin.call.getPlans(admin.at)
    expect(True, ["7003", "Unix"] in admin.pairs.received, "getPlans")
    # This account stays, suspended.
    admin.suspend(admin.sign_up("f12", "empty", ("type_domain", "empty_domain")))
    expect(None, admin.call.deleteAccount(admin.at, account), "deleteAccount")
    expect(False, admin.has_account(account), "getAccounts lacks it")
    admin.wrong_password()


main(*sys.argv[1:])
