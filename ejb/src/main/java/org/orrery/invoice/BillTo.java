package org.orrery.invoice;

/** Whom an invoice is billed to, in SQL: the account's billing contact, or else its owner. */
final class BillTo {

  /** Name and address of the contact {@code c}, a line each; empty if there is none. */
  static final String LINES =
      """
      coalesce(concat_ws(e'\\n',
        nullif(concat_ws(' ', nullif(c.first_name, ''), nullif(c.last_name, '')), ''),
        nullif(c.company, ''), nullif(c.address1, ''), nullif(c.address2, ''),
        nullif(c.address3, ''),
        nullif(concat_ws(' ', nullif(c.postal_code, ''), nullif(c.city, '')), ''),
        nullif(coalesce(nullif(c.state, ''), c.state2), ''), nullif(c.country, '')), '')
      """;

  /** Joins the contact {@code c} to the account whose id is put in the place of each %1$s. */
  static final String CONTACT =
      """
      left join contact b on b.account_id = %1$s and b.kind = 'BILLING'
      left join contact c on c.account_id = %1$s
        and c.kind = case when b.account_id is null then 'OWNER' else 'BILLING' end
      """;

  private BillTo() {}
}
