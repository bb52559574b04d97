package org.orrery.product;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** What happens to one customer, day by day, and what it is to be charged for it. */
final class Story {

  private final String title;
  private final Customer customer;
  private final Map<LocalDate, List<Consumer<Customer>>> steps = new TreeMap<>();
  private final List<String> charges = new ArrayList<>();
  private final List<String> invoices = new ArrayList<>();
  private final List<String> payments = new ArrayList<>();
  private final List<String> mails = new ArrayList<>();
  private Optional<BigDecimal> balance = Optional.empty();

  Story(String title, Customer customer) {
    this.title = title;
    this.customer = customer;
  }

  /** Something that happens on a day, after the bill run of that day. */
  Story on(String day, Consumer<Customer> step) {
    steps.computeIfAbsent(LocalDate.parse(day), none -> new ArrayList<>()).add(step);
    return this;
  }

  /**
   * All that is to be charged, in order: "2027-04-20 4.00", or with the days that are paid for,
   * "2027-04-20 4.00 for 2027-04-20..2027-06-01".
   */
  Story isCharged(String... lines) {
    charges.addAll(List.of(lines));
    return this;
  }

  /** The same amount on each of these days. */
  Story isCharged(String amount, List<String> days) {
    days.forEach(day -> charges.add(day + " " + amount));
    return this;
  }

  /**
   * All invoices, in order: "2027-04-20 4.00", or with the tax, "2027-04-20 4.00 0.60", or with the
   * lines, "2027-04-20 4.00 0.60 once". A credit note is "2027-04-20 credit 4.00".
   */
  Story isInvoiced(String... lines) {
    invoices.addAll(List.of(lines));
    return this;
  }

  /** All that came in by card, in order: "2027-04-20 4.00". */
  Story pays(String... lines) {
    payments.addAll(List.of(lines));
    return this;
  }

  /**
   * All documents after those of the day of signup, each sent by e-mail once: "2027-04-20 INVOICE
   * 4.00".
   */
  Story isMailed(String... lines) {
    mails.addAll(List.of(lines));
    return this;
  }

  /** What the balance is at the end of all stories. */
  Story leaves(String amount) {
    balance = Optional.of(new BigDecimal(amount));
    return this;
  }

  Optional<BigDecimal> balance() {
    return balance;
  }

  String title() {
    return title;
  }

  Customer customer() {
    return customer;
  }

  List<String> charges() {
    return charges;
  }

  /** None = whatever the charges come to. */
  List<String> invoices() {
    return invoices;
  }

  List<String> payments() {
    return payments;
  }

  /** None = whatever is mailed. */
  List<String> mails() {
    return mails;
  }

  Set<LocalDate> days() {
    return steps.keySet();
  }

  void live(LocalDate day) {
    steps.getOrDefault(day, List.of()).forEach(step -> step.accept(customer));
  }
}
