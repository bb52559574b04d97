package org.orrery.console.today;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.console.ConsoleCall;
import org.orrery.console.Navigation;
import org.orrery.console.Query;
import org.orrery.console.Room;
import org.orrery.overview.Attention;
import org.orrery.overview.Installation;
import org.orrery.overview.Overview;
import org.orrery.overview.Today;

/** Shows how the business stands, with ways to where one acts. */
@Named
@RequestScoped
public class TodayPage {

  @Inject Today today;
  @Inject ConsoleCall call;
  @Inject Query query;
  @Inject Navigation navigation;

  private @Nullable Overview overview;

  /** How it stands: of one seller, or of all that the caller acts for. */
  public Overview getOverview() {
    if (overview == null) {
      overview = today.read(call.caller(), query.number("seller"));
    }
    return overview;
  }

  /** What is of no single seller; null = nothing of it may be seen. */
  public @Nullable Installation getInstallation() {
    return getOverview().installation();
  }

  /** A chart for each currency in which something happened. */
  public List<DayChart> getCharts() {
    return DayChart.of(getOverview().days(), getOverview().businessDate());
  }

  /** What waits for a person. */
  public List<Tile> getTiles() {
    Attention waits = getOverview().attention();
    List<Tile> tiles = new ArrayList<>();
    tiles.add(tile("held", waits.heldAccounts(), Room.BILL_RUNS));
    tiles.add(tile("failures", waits.runFailures(), Room.BILL_RUNS));
    tiles.add(tile("paymentsFailed", waits.paymentsFailed(), Room.PAYMENTS));
    tiles.add(tile("paymentsUnknown", waits.paymentsUnknown(), Room.PAYMENTS));
    tiles.add(tile("signups", waits.signupsWaiting(), Room.SIGNUPS));
    tiles.add(
        new Tile(
            "mails", waits.mailsFailed(), navigation.isOpen(Room.SETTINGS) ? "/admin/mails" : ""));
    return tiles;
  }

  private Tile tile(String name, long count, Room room) {
    return new Tile(name, count, navigation.isOpen(room) ? room.getPath() : "");
  }
}
