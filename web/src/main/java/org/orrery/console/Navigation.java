package org.orrery.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Which rooms the navigation shows. */
@Named("navigation")
@RequestScoped
public class Navigation {

  @Inject ConsoleCall call;
  @Inject ServletContext context;
  @Inject HttpServletRequest request;

  /** Those that the caller may enter; none as long as nobody is signed in. */
  public List<Room> getRooms() {
    return call.isSignedIn() ? Room.of(call.caller().role(), context).toList() : List.of();
  }

  /** Whether the caller may enter the room, and it has a page. */
  public boolean isOpen(Room room) {
    return getRooms().contains(room);
  }

  /** Whether the caller may open a page, so that a way to it is shown. */
  public boolean mayOpen(String page) {
    return Room.isFor(call.caller().role(), page);
  }

  /** Whether the page belongs to the room. */
  public boolean isHere(Room room) {
    return room.getPages().stream().anyMatch(this::isAt);
  }

  /**
   * Whether it is this page, or that of one thing which this one lists: {@code hold} is at holds.
   */
  public boolean isAt(String page) {
    String here = request.getServletPath();
    String there = "/admin/" + page;
    return here.equals(there) || (here + "s").equals(there) || here.startsWith(there + "-");
  }
}
