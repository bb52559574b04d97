package org.orrery.console.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orrery.account.ContactDetails;
import org.orrery.console.Change;
import org.orrery.console.Changes;
import org.orrery.console.Query;
import org.orrery.console.form.Typed;
import org.orrery.office.ContactOffice;
import org.orrery.shared.InvalidValueException;

/** Changes whose account it is, or who is billed. */
@Named
@RequestScoped
public class ContactForm {

  @Inject ContactOffice contacts;
  @Inject AccountSettings settings;
  @Inject Changes changes;
  @Inject AccountPage page;
  @Inject Query query;

  private @Nullable Map<String, String> values;

  /** The fields, in the order in which people fill them in. */
  public List<String> getFields() {
    return ContactField.labels();
  }

  /** What is in the fields. */
  public Map<String, String> getValues() {
    if (values == null) {
      values = fields(stored());
    }
    return values;
  }

  /** How many characters a field takes. */
  public int lengthMax(String field) {
    return ContactField.named(field).lengthMax;
  }

  /** Which keyboard a phone is to show for a field. */
  public String inputMode(String field) {
    return ContactField.named(field).inputMode();
  }

  /** The countries to choose from. */
  public List<Country> getCountries() {
    return Countries.with(stored().country());
  }

  /** The states that the seller's taxes know, to choose from; others may be typed. */
  public List<String> getStates() {
    return settings.taxedStates();
  }

  /** OWNER or BILLING. */
  public String getKind() {
    return kind().name();
  }

  /** Replaces them all. */
  public void change() {
    try {
      ContactDetails wanted = wanted();
      ContactOffice.Kind kind = kind();
      Change change =
          (kind == ContactOffice.Kind.OWNER
                  ? Change.of("setOwner")
                  : Change.of("setBillingContact"))
              .about(page.id().value());
      for (Map.Entry<String, String> field : fields(wanted).entrySet()) {
        change = change.with(field.getKey(), field.getValue());
      }
      changes.makeAndShow(
          change,
          caller -> {
            contacts.set(caller, page.id(), kind, wanted);
            return page.path(Tab.CONTACTS);
          });
    } catch (RuntimeException refused) {
      changes.refuse(refused);
    }
  }

  private ContactOffice.Kind kind() {
    String wanted = query.text("kind");
    if (wanted == null || wanted.equals("OWNER")) {
      return ContactOffice.Kind.OWNER;
    }
    if (!wanted.equals("BILLING")) {
      throw new InvalidValueException("a contact is OWNER or BILLING");
    }
    return ContactOffice.Kind.BILLING;
  }

  private ContactDetails stored() {
    return kind() == ContactOffice.Kind.OWNER
        ? settings.getContacts().owner()
        : settings.getContacts().billing();
  }

  /** What was stored as it is, stays: an old client may have written anything. */
  private ContactDetails wanted() {
    String email = typed("email");
    if (!email.equals(stored().email())) {
      Typed.requireEmail("e-mail", email);
    }
    return new ContactDetails(
        typed("firstName"),
        typed("lastName"),
        typed("company"),
        typed("address1"),
        typed("address2"),
        typed("address3"),
        typed("city"),
        typed("state"),
        typed("state2"),
        typed("country"),
        typed("postalCode"),
        typed("phone"),
        typed("fax"),
        email);
  }

  private String typed(String field) {
    return Typed.text(getValues().get(field));
  }

  private static Map<String, String> fields(ContactDetails of) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (ContactField field : ContactField.values()) {
      fields.put(field.label, field.of(of));
    }
    return fields;
  }
}
