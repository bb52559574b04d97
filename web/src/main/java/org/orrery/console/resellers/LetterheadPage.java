package org.orrery.console.resellers;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.console.Change;
import org.orrery.console.Changes;
import org.orrery.console.ConsoleCall;
import org.orrery.console.Query;
import org.orrery.console.form.Typed;
import org.orrery.invoice.Letterhead;
import org.orrery.invoice.LetterheadText;
import org.orrery.invoice.Paper;
import org.orrery.office.SellerOffice;
import org.orrery.office.Version;
import org.orrery.office.Versions;
import org.orrery.shared.InvalidValueException;
import org.orrery.shared.SellerId;

/** Shows what a seller prints on invoices, and has it print something else. */
@Named
@RequestScoped
public class LetterheadPage {

  @Inject SellerOffice office;
  @Inject Versions versions;
  @Inject Changes changes;
  @Inject ConsoleCall call;
  @Inject Query query;

  private @Nullable Letterhead current;
  private String name = "";
  private String address = "";
  private String email = "";
  private String taxNumber = "";
  private String footer = "";
  private String paper = "";
  private String version = "";

  /** Shows what there is, before anything is typed over it. */
  @PostConstruct
  void read() {
    Letterhead stored = office.letterhead(call.caller(), seller());
    name = stored.name();
    address = stored.address();
    email = stored.email();
    taxNumber = stored.taxNumber();
    footer = stored.footer();
    paper = stored.paper().name();
    version = version(stored);
    current = stored;
  }

  /** Whose letterhead it is. */
  public SellerId seller() {
    return call.seller(query.number("seller"));
  }

  /** What paper there is. */
  public List<Paper> getPapers() {
    return List.of(Paper.values());
  }

  /** Prints it on invoices that are numbered from now on. */
  public void save() {
    SellerId seller = seller();
    changes.make(
        Change.of("setLetterhead")
            .with("seller", seller.value())
            .with("name", name)
            .with("address", address)
            .with("email", email)
            .with("taxNumber", taxNumber)
            .with("footer", footer)
            .with("paper", paper),
        caller -> {
          versions.require(
              "sellers/" + seller + "/letterhead",
              version,
              () -> version(office.letterhead(caller, seller)));
          office.setLetterhead(caller, seller, wanted());
        });
  }

  private Letterhead wanted() {
    return new Letterhead(
        name.strip(), lines(address), email.strip(), taxNumber.strip(), lines(footer), paper());
  }

  private Paper paper() {
    return getPapers().stream()
        .filter(known -> known.name().equals(paper))
        .findFirst()
        .orElseThrow(() -> new InvalidValueException("there is no such paper"));
  }

  private static String lines(String typed) {
    return typed.replace("\r\n", "\n").strip();
  }

  private static String version(Letterhead letterhead) {
    return Version.of(LetterheadText.write(letterhead)).value();
  }

  /** What is stored. */
  public @Nullable Letterhead getCurrent() {
    return current;
  }

  public String getName() {
    return name;
  }

  public void setName(@Nullable String typed) {
    name = Typed.text(typed);
  }

  public String getAddress() {
    return address;
  }

  public void setAddress(@Nullable String typed) {
    address = Typed.text(typed);
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(@Nullable String typed) {
    email = Typed.text(typed);
  }

  public String getTaxNumber() {
    return taxNumber;
  }

  public void setTaxNumber(@Nullable String typed) {
    taxNumber = Typed.text(typed);
  }

  public String getFooter() {
    return footer;
  }

  public void setFooter(@Nullable String typed) {
    footer = Typed.text(typed);
  }

  public String getPaper() {
    return paper;
  }

  public void setPaper(@Nullable String typed) {
    paper = Typed.text(typed);
  }

  /** How it was when the form was shown. */
  public String getVersion() {
    return version;
  }

  public void setVersion(@Nullable String shown) {
    version = Typed.text(shown);
  }
}
