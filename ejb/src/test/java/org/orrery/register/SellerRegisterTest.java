package org.orrery.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.orrery.account.AccountService;
import org.orrery.account.AccountView;
import org.orrery.billing.BillingFixture;
import org.orrery.ledger.TestContainer;
import org.orrery.security.AccessDeniedException;
import org.orrery.security.Caller;
import org.orrery.security.Role;
import org.orrery.shared.SellerId;

class SellerRegisterTest {

  private static final PageRequest FIRST = new PageRequest(0, 50);

  private final BillingFixture billing = new BillingFixture();
  private final SellerId seller = billing.seller("2026-04-20");
  private final AccountView account = billing.open(seller);
  private final Caller reseller =
      new Caller(account.customer(), "somebody", Role.RESELLER, seller, account.id().value());
  private final TestContainer beans =
      new TestContainer().put(AccountService.class, new KnownAccounts());
  private final SellerRegister sellers = beans.get(SellerRegister.class);
  private final PaymentRegister payments = beans.get(PaymentRegister.class);

  @Test
  void an_administrator_lists_sellers_with_their_clocks() {
    assertThat(sellers.list(BillingFixture.ADMINISTRATOR, FIRST).items())
        .filteredOn(item -> item.id() == seller.value())
        .extracting(SellerItem::openOn)
        .containsExactly(LocalDate.parse("2026-04-20"));
  }

  @Test
  void a_reseller_sees_itself_and_no_list() {
    assertThat(sellers.read(reseller, seller).id()).isEqualTo(seller.value());
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> sellers.list(reseller, FIRST));
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> sellers.read(reseller, SellerId.HOST));
  }

  @Test
  void a_reseller_sees_payments_of_its_own_customers_alone() {
    assertThat(payments.ofSeller(reseller, seller, FIRST).items()).isEmpty();
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> payments.ofSeller(reseller, SellerId.HOST, FIRST));
  }
}
