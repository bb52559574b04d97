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
import org.orrery.console.Typed;
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
    return List.copyOf(getValues().keySet());
  }

  /** What is in the fields. */
  public Map<String, String> getValues() {
    if (values == null) {
      ContactDetails now =
          kind() == ContactOffice.Kind.OWNER
              ? settings.getContacts().owner()
              : settings.getContacts().billing();
      values = fields(now);
    }
    return values;
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

  private ContactDetails wanted() {
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
        typed("email"));
  }

  private String typed(String field) {
    return Typed.text(getValues().get(field));
  }

  private static Map<String, String> fields(ContactDetails of) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("firstName", of.firstName());
    fields.put("lastName", of.lastName());
    fields.put("company", of.company());
    fields.put("email", of.email());
    fields.put("phone", of.phone());
    fields.put("fax", of.fax());
    fields.put("address1", of.address1());
    fields.put("address2", of.address2());
    fields.put("address3", of.address3());
    fields.put("postalCode", of.postalCode());
    fields.put("city", of.city());
    fields.put("state", of.state());
    fields.put("state2", of.state2());
    fields.put("country", of.country());
    return fields;
  }
}
