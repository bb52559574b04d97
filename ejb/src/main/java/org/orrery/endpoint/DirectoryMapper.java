package org.orrery.endpoint;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.orrery.directory.DirectoryEntry;
import org.orrery.wire.UserInfo;
import org.orrery.wire.UserInfoArray;

/** Translates what searches found: all texts, dates as 2026-04-20, empty where there is nothing. */
final class DirectoryMapper {

  private DirectoryMapper() {}

  static UserInfoArray users(List<DirectoryEntry> entries) {
    return UserInfoArray.of(entries.stream().map(DirectoryMapper::user).toList());
  }

  private static UserInfo user(DirectoryEntry entry) {
    UserInfo user = new UserInfo();
    user.userName = entry.login();
    user.accountId = Long.toString(entry.accountId());
    user.resellerId = Long.toString(entry.sellerId());
    user.created = entry.createdOn().toString();
    user.plan = entry.plan();
    user.email = entry.email();
    user.billingType = entry.paymentType();
    user.balance = entry.balance().amount().toPlainString();
    user.credit = entry.credit().amount().toPlainString();
    user.periodEnd = day(entry.periodEndsOn());
    user.accountDescription = entry.description();
    user.suspended = day(entry.suspendedOn());
    user.deleted = day(entry.deletedOn());
    user.domain = entry.domain();
    user.domainType = entry.domainKind();
    return user;
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("");
  }
}
