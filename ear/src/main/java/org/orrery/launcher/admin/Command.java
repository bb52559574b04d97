package org.orrery.launcher.admin;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Every command: its words, its operands, what it does. */
enum Command {
  STATUS("status", "", "Shows the business date and how billing stands.") {
    @Override
    Answer run(Server server, Arguments arguments) {
      none(arguments);
      return Status.of(server);
    }
  },
  SHOW(
      "show",
      "[SUBJECT]",
      "Shows every value that the server tells of itself, or of a subject such as Billing.",
      WatchCommands::show),
  CALLS_LIST(
      "calls list",
      "",
      "Lists what is called, how it ends and how long it takes, in microseconds.",
      WatchCommands::calls),
  CALLS_REFUSALS(
      "calls refusals", "", "Lists how often callers were told what.", WatchCommands::refusals),
  BILLING_RUN(
      "billing run",
      "[--no-wait]",
      "Charges now what is due on the business date, and waits until that is done.",
      BillingCommands::run),
  BILLING_HOLD(
      "billing hold",
      "[--account ID] REASON",
      "Stops charging, of one account or altogether.",
      BillingCommands::hold),
  BILLING_RELEASE(
      "billing release",
      "[--account ID]",
      "Lets charging go on, after billing hold.",
      BillingCommands::release),
  BILLING_FAILURES(
      "billing failures", "", "Lists whom the run could not charge.", BillingCommands::failures),
  BOOKS_VERIFY(
      "books verify",
      "[--no-wait]",
      "Checks that books, charges and invoices are whole, and waits; exit code 1 if not.",
      ProofCommands::verify),
  BOOKS_VERIFICATION(
      "books verification",
      "",
      "Shows how far the last books verify is, or what it found; exit code 1 if anything.",
      ProofCommands::verification),
  BOOKS_FINDINGS(
      "books findings",
      "",
      "Shows what the last verification found; exit code 1 if anything.",
      ProofCommands::findings),
  BOOKS_TRIAL_BALANCE(
      "books trial-balance",
      "[--seller ID] DATE",
      "Sums a seller's books at the end of a day.",
      ProofCommands::trialBalance),
  AUDIT_LIST(
      "audit list",
      "[--account ID] [--login LOGIN] [--operation NAME] [--outcome CODE] [--door DOOR] [--from"
          + " DATE] [--until DATE] [--before ID]",
      "Lists who did what, the latest first, a hundred at a time; --outcome refused: who was"
          + " refused.",
      AuditCommands::list),
  AUDIT_SHOW("audit show", "INCIDENT", "Shows the call of an incident.", AuditCommands::show),
  AUDIT_TERMS(
      "audit terms",
      "[DAYS REFUSED_DAYS]",
      "Shows or sets for how many days the audit trail is kept, and its refusals.",
      AuditCommands::terms),
  JOBS_LIST(
      "jobs list",
      "[--before ID]",
      "Lists work in the background, the latest first, a hundred at a time.",
      JobCommands::list),
  JOBS_CANCEL("jobs cancel", "JOB", "Ends a job at its next step.", JobCommands::cancel),
  JOBS_FOLLOW("jobs follow", "JOB", "Waits for the end of a job.", JobCommands::follow),
  NODES_LIST("nodes list", "", "Lists the servers on this database.", NodeCommands::list),
  NODES_SHARES(
      "nodes shares",
      "",
      "Shows how many charges of the last bill runs each server made.",
      NodeCommands::shares),
  SETTINGS_LIST(
      "settings list", "", "Lists what can be changed on the fly.", SettingCommands::list),
  SETTINGS_SHOW(
      "settings show", "SETTING", "Shows a setting and what it may be.", SettingCommands::show),
  SETTINGS_SET(
      "settings set",
      "SETTING VALUE",
      "Changes a setting, on all nodes; none = empty.",
      SettingCommands::set),
  SETTINGS_RESET(
      "settings reset", "SETTING", "Has a setting be as at first.", SettingCommands::reset),
  EXPLAIN("explain", "CHARGE", "Tells how a charge came about.", ProofCommands::explain),
  STATEMENT(
      "statement",
      "[--from DATE] [--until DATE] ACCOUNT",
      "Shows what happened to an account's balance.",
      ProofCommands::statement),
  REHEARSE(
      "rehearse",
      "[--no-wait] [--seller ID] DATE",
      "Computes what the bill run would do up to a day, and waits; charges nothing.",
      ProofCommands::rehearse),
  REHEARSAL_APPROVE(
      "rehearsal approve",
      "[--seller ID] DATE",
      "Approves the last rehearsal of a day, where billing waits for that.",
      ProofCommands::approve),
  REPLAY(
      "replay",
      "[--seller ID] DATE",
      "Computes the charges of a past day again; exit code 1 if a byte differs.",
      ProofCommands::replay),
  GUARD_SHOW("guard show", "", "Shows what the restore guard sees.", ProofCommands::guard),
  GUARD_ALARMS("guard alarms", "", "Lists its last alarms.", ProofCommands::alarms),
  CLOCK_SHOW("clock show", "", "Shows the business date and the machine's.") {
    @Override
    Answer run(Server server, Arguments arguments) {
      none(arguments);
      return Status.clock(server);
    }
  },
  CLOCK_SET(
      "clock set",
      "DATE",
      "Moves the business date, such as 2027-04-20; only where ORRERY_TEST_CLOCK=true. It runs"
          + " nothing by itself.") {
    @Override
    Answer run(Server server, Arguments arguments) {
      LocalDate date = date(one(arguments, "DATE"));
      server.call("Clock", "moveTo", date.toString());
      return Answer.sentence("The business date is " + date + ".");
    }
  },
  SIGNUPS_LIST(
      "signups list", "", "Lists the signups that wait for a decision.", SignupCommands::list),
  SIGNUPS_APPROVE(
      "signups approve", "ID", "Makes a waiting signup an account.", SignupCommands::approve),
  SIGNUPS_REJECT("signups reject", "ID", "Turns a waiting signup down.", SignupCommands::reject),
  SIGNUPS_APPROVE_TAXED(
      "signups approve-taxed",
      "ID",
      "The same as approve, but a claim of tax exemption is not granted.",
      SignupCommands::approveTaxed),
  KEYS(
      "keys find",
      "KEY",
      "Tells what became of the calls with an idempotency key.",
      ProofCommands::keys),
  TAXES_LIST("taxes list", "[--seller ID]", "Lists the tax rules of a seller.", TaxCommands::list),
  TAXES_ADD(
      "taxes add",
      "[--seller ID] [--area AREA] [--from DATE] PERCENT NAME",
      "Adds a tax, for accounts in an area such as DE, !DE, 'US, NY' or 'US, !NY'.",
      TaxCommands::add),
  TAXES_CHANGE(
      "taxes change",
      "[--from DATE] ID PERCENT",
      "Ends a tax rule and begins another one like it.",
      TaxCommands::change),
  TAXES_END("taxes end", "[--from DATE] ID", "Ends a tax rule.", TaxCommands::end),
  TAXES_SHOW(
      "taxes show", "--account ID", "Shows what is particular to an account.", TaxCommands::show),
  TAXES_OFF("taxes off", "--account ID", "Adds no taxes to an account.", TaxCommands::off),
  TAXES_ON("taxes on", "--account ID", "Adds taxes to an account again.", TaxCommands::on),
  TAXES_EXEMPT(
      "taxes exempt",
      "--account ID CODE",
      "Exempts an account, for a VAT number or another code.",
      TaxCommands::exempt),
  TAXES_UNEXEMPT(
      "taxes unexempt", "--account ID", "Takes an exemption back.", TaxCommands::unexempt),
  PROMOTIONS_LIST(
      "promotions list",
      "[--seller ID]",
      "Lists the promotions of a seller.",
      PromotionCommands::list),
  PROMOTIONS_ADD(
      "promotions add",
      "[--seller ID] PERCENT NAME",
      "Adds a promotion, to be given by hand or offered by a code.",
      PromotionCommands::add),
  PROMOTIONS_OFFER(
      "promotions offer",
      "[--until DATE] [--uses N] [--plans IDS] ID CODE",
      "Lets signups get a promotion by a code.",
      PromotionCommands::offer),
  PROMOTIONS_END("promotions end", "[--from DATE] ID", "Ends a promotion.", PromotionCommands::end),
  PROMOTIONS_SHOW(
      "promotions show", "--account ID", "Shows what an account has.", PromotionCommands::show),
  PROMOTIONS_GIVE(
      "promotions give", "--account ID ID", "Gives a promotion.", PromotionCommands::give),
  PROMOTIONS_TAKE(
      "promotions take", "--account ID ID", "Takes a promotion back.", PromotionCommands::take),
  PLANS_SHOW("plans show", "[--period ID] PLAN", "Shows what it costs.", PlanCommands::show),
  PLANS_MAKE(
      "plans make",
      "[--months LIST] FEE NAME",
      "Makes a plan of the host with a monthly fee and billing periods such as 1,12.",
      PlanCommands::make),
  PLANS_COPY(
      "plans copy",
      "PLAN NAME",
      "Makes a plan like another one, to be priced.",
      PlanCommands::copy),
  PLANS_PRICE(
      "plans price",
      "[--period ID] PLAN RESOURCE FIGURE VALUE",
      "Sets free, setup, recurrent, usage, included or max; none unsets.",
      PlanCommands::price),
  PLANS_DISCOUNT(
      "plans discount",
      "[--period ID] PLAN SETUP RECURRENT USAGE",
      "Sets percentages off base prices.",
      PlanCommands::discount),
  PLANS_TERMS(
      "plans terms",
      "PLAN REFUND_PERCENT MONEY_BACK_DAYS TRIAL_DAYS TRIAL_LIMIT",
      "Sets refunds and trial.",
      PlanCommands::terms),
  BUY("purchases buy", "--account ID RESOURCE UNITS", "Buys units.", PlanCommands::buy),
  GIVE_BACK(
      "purchases return", "--account ID RESOURCE UNITS", "Returns units.", PlanCommands::giveBack),
  PURCHASES("purchases list", "--account ID", "Lists what it has.", PlanCommands::list),
  USAGE("usage record", "--account ID RESOURCE DATE AMOUNT", "Records a use.", PlanCommands::usage),
  DEBTORS_LIST("debtors list", "", "Lists who owes too much.", DebtorCommands::list),
  DEBTORS_TERMS(
      "debtors terms",
      "[--seller ID] [NOTICE SUSPEND DELETE | host]",
      "Shows or sets after how many days debtors are written to (- is at once), suspended, deleted"
          + " (- is never); host: as the host does.",
      DebtorCommands::terms),
  OVERLIMIT_LIST(
      "overlimit list",
      "[--seller ID]",
      "Lists who was warned or suspended for using more than it has.",
      DebtorCommands::overlimits),
  OVERLIMIT_TERMS(
      "overlimit terms",
      "[--seller ID] [WARN SUSPEND | host]",
      "Shows or sets at how many percent of their limits accounts are warned and suspended; - is"
          + " never; host: as the host does.",
      DebtorCommands::overlimitTerms),
  BRAKE_LIST("brake list", "", "Lists what the brake stopped.", DebtorCommands::brakeList),
  BRAKE_APPROVE(
      "brake approve",
      "SELLER DATE KIND",
      "Lets a run do what the brake stopped.",
      DebtorCommands::brakeApprove),
  ACCOUNTS_CREDIT_LIMIT(
      "accounts credit-limit",
      "--account ID AMOUNT",
      "Sets how much an account may owe; 'plan': as its plan says.",
      DebtorCommands::creditLimit),
  ACCOUNTS_RESET_LIMITS(
      "accounts reset-credit-limits",
      "[--seller ID]",
      "Lets all accounts of a seller owe what their plans say.",
      DebtorCommands::resetCreditLimits),
  ACCOUNTS_MONEY_BACK(
      "accounts money-back",
      "--account ID",
      "Suspends an account whose customer wants the money back.",
      DebtorCommands::moneyBack),
  ACCOUNTS_RESTORE(
      "accounts restore",
      "--account ID",
      "Undoes a deletion of less than 30 days ago.",
      DebtorCommands::restore),
  ACCOUNTS_PAYER(
      "accounts payer",
      "--account ID METHOD",
      "Makes a payer of a trial, by Check, CC, PayPal, WorldPay or 2CheckOut.",
      DebtorCommands::payer),
  ACCOUNTS_RESTART(
      "accounts restart-billing",
      "--account ID",
      "Counts its billing periods from today on.",
      DebtorCommands::restartBilling),
  PAYMENTS_LIST(
      "payments list", "", "Lists the card payments that are not settled.", PaymentCommands::list),
  PAYMENTS_INQUIRE(
      "payments inquire",
      "ID",
      "Has the gateway asked what came of a payment.",
      PaymentCommands::inquire),
  PAYMENTS_SETTLE(
      "payments settle",
      "ID REFERENCE",
      "Books a payment of which the provider has the money.",
      PaymentCommands::settle),
  PAYMENTS_GIVE_UP(
      "payments give-up",
      "ID REASON",
      "Ends a payment of which the provider knows nothing.",
      PaymentCommands::giveUp),
  PAYMENTS_RETRY(
      "payments retry", "ACCOUNT", "Has an account's card tried again.", PaymentCommands::retry),
  PAYMENTS_CARD(
      "payments card",
      "--account ID EXPIRES HOLDER",
      "Gives an account a card, good to the end of a month such as 2031-12; asks for its number, or"
          + " reads it from standard input.",
      PaymentCommands::card),
  PAYMENTS_GATEWAY(
      "payments gateway",
      "[--seller ID] NAME",
      "Chooses through which gateway a seller charges cards; none = no gateway.",
      PaymentCommands::gateway),
  PAYMENTS_SECRET(
      "payments secret",
      "[--seller ID] NAME FILE",
      "Keeps what a seller shares with a provider; reads it from a file.",
      PaymentCommands::secret),
  NOTICES_LIST(
      "notices list",
      "",
      "Lists the payment notices that wait for a decision.",
      PaymentCommands::notices),
  NOTICES_ASSIGN(
      "notices assign",
      "ID ACCOUNT",
      "Credits a waiting notice to an account.",
      PaymentCommands::assign),
  NOTICES_CLOSE(
      "notices close",
      "ID REASON",
      "Puts a waiting notice away; books nothing.",
      PaymentCommands::close),
  VAULT_REKEY(
      "vault rekey",
      "",
      "Seals all cards and secrets with the first key of the file.",
      PaymentCommands::rekey),
  INVOICES_LIST(
      "invoices list", "--account ID", "Lists invoices and credit notes.", InvoiceCommands::list),
  INVOICES_SHOW(
      "invoices show", "--account ID ID", "Shows one, and what is paid.", InvoiceCommands::show),
  INVOICES_LINES("invoices lines", "--account ID ID", "Shows its lines.", InvoiceCommands::lines),
  INVOICES_SAVE(
      "invoices save",
      "--account ID ID FILE",
      "Writes it to a file that ends with .pdf or .html.",
      InvoiceCommands::save),
  INVOICES_MAIL(
      "invoices mail",
      "--account ID on|off",
      "Sends all invoices of an account by e-mail, or only those that are meant to be.",
      InvoiceCommands::mail),
  INVOICES_SERIES_SHOW(
      "invoices series show",
      "SELLER",
      "Shows a seller's last number, and which were passed over.",
      InvoiceCommands::series),
  INVOICES_SERIES_RAISE(
      "invoices series raise",
      "SELLER NUMBER REASON",
      "After a restore: has the next invoice get the number after NUMBER; never undone.",
      InvoiceCommands::raise),
  LETTERHEAD_SHOW(
      "letterhead show",
      "[--seller ID]",
      "Shows what a seller prints on its invoices.",
      InvoiceCommands::letterhead),
  LETTERHEAD_SET(
      "letterhead set",
      "[--seller ID] FILE",
      "Changes it, for invoices that get their number from now on.",
      InvoiceCommands::setLetterhead),
  TOKENS_LIST(
      "tokens list",
      "[--login LOGIN] [--before ID]",
      "Lists API tokens, ended ones included, the latest first, a hundred at a time.",
      AccessCommands::list),
  TOKENS_ADD(
      "tokens add",
      "[--accounts IDS] [--addresses LIST] [--calls N] [--money LIST] [--days N] LOGIN OPERATIONS"
          + " NAME",
      "Makes an API token for a login, good for operations such as AdminServices.get*; money a day"
          + " as USD:100,EUR:50, 90 days without --days. Shows it this once.",
      AccessCommands::add),
  TOKENS_REVOKE("tokens revoke", "ID", "Ends an API token at once.", AccessCommands::revoke),
  STAFF_LIST(
      "staff list", "", "Lists the logins of staff, disabled ones included.", StaffCommands::list),
  STAFF_ADD(
      "staff add",
      "[--generate] LOGIN administrator|support",
      "Gives somebody a login; asks for the password, or reads it from standard input, or shows this"
          + " once one that the server makes.",
      StaffCommands::add),
  STAFF_PASSWORD(
      "staff password",
      "[--generate] LOGIN",
      "Sets the password of somebody of the staff, in the same ways.",
      StaffCommands::password),
  STAFF_DISABLE(
      "staff disable",
      "LOGIN",
      "Ends a login of staff at once, and its API tokens; never the last administrator's.",
      StaffCommands::disable),
  STAFF_FACTOR_OFF(
      "staff factor-off",
      "LOGIN",
      "Switches off the second factor of a login whose holder has lost it.",
      StaffCommands::factorOff),
  LOCKOUTS_LIST(
      "lockouts list",
      "",
      "Lists who is refused because of wrong passwords.",
      AccessCommands::lockouts),
  LOCKOUTS_RELEASE(
      "lockouts release",
      "WHO",
      "Forgets the wrong passwords of a login, or from an address.",
      AccessCommands::release),
  TLS_SHOW("tls show", "", "Shows the certificate that the server has.", AccessCommands::tls),
  TLS_RELOAD(
      "tls reload",
      "",
      "Has the server take a renewed certificate, without a restart.",
      AccessCommands::reloadTls),
  MAIL_LIST("mail list", "", "Lists the mails that are not sent.", MailCommands::list),
  MAIL_RETRY("mail retry", "[ID]", "Tries a parked mail again, or all.", MailCommands::retry),
  MAIL_RESEND("mail resend", "ID", "Sends a mail of unknown fate again.", MailCommands::resend),
  MAIL_SETTLE("mail settle", "ID", "Notes that such a mail has arrived.", MailCommands::settle),
  MAIL_TEST(
      "mail test",
      "ADDRESS",
      "Sends a test mail, and tells what the mail server said.",
      MailCommands::tryOut),
  MAIL_HOLD("mail hold", "REASON", "Stops the sending of mails.", MailCommands::hold),
  MAIL_RELEASE("mail release", "", "Lets the sending go on.", MailCommands::release);

  private final String words;
  private final String operands;
  private final String purpose;

  @SuppressWarnings("ImmutableEnumChecker") // Method references, which hold nothing.
  private final Action action;

  /** For commands that say themselves what they do. */
  Command(String words, String operands, String purpose) {
    this(
        words,
        operands,
        purpose,
        (server, arguments) -> {
          throw new IllegalStateException(words + " does nothing");
        });
  }

  Command(String words, String operands, String purpose, Action action) {
    this.words = words;
    this.operands = operands;
    this.purpose = purpose;
    this.action = action;
  }

  /** What a command does. */
  @FunctionalInterface
  interface Action {
    /** As {@link Command#run}. */
    Answer run(Server server, Arguments arguments);
  }

  /**
   * Does it.
   *
   * @param arguments without the words of the command
   * @throws UsageException if an operand is missing, superfluous or malformed
   */
  Answer run(Server server, Arguments arguments) {
    return action.run(server, arguments);
  }

  /** The command that begins so, if there is one. */
  static Optional<Command> beginning(List<String> words) {
    String line = String.join(" ", words) + " ";
    return Arrays.stream(values()).filter(c -> line.startsWith(c.words + " ")).findFirst();
  }

  /** How many words it has. */
  int length() {
    return words.split(" ").length;
  }

  String usage() {
    return (words + " " + operands).strip();
  }

  String words() {
    return words;
  }

  String purpose() {
    return purpose;
  }

  static void none(Arguments arguments) {
    if (!arguments.words().isEmpty()) {
      throw new UsageException("What is '" + arguments.words().get(0) + "'?");
    }
  }

  static String one(Arguments arguments, String name) {
    if (arguments.words().size() != 1) {
      throw new UsageException("It takes one " + name + ".");
    }
    return arguments.words().get(0);
  }

  static Optional<Long> account(Arguments arguments) {
    return arguments.option("account").map(Command::id);
  }

  static long id(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new UsageException("'" + text + "' is not a number.");
    }
  }

  static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new UsageException("'" + text + "' is not a date such as 2027-04-20.");
    }
  }
}
