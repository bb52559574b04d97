package org.orrery.office;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.orrery.platform.Database;

/**
 * Lets nobody overwrite what he has not read.
 *
 * <p>Of what is overwritten the caller names the {@link Version} that was shown. Two callers who
 * change one thing wait for each other from the comparison to the commit.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Versions {

  @Inject Database database;

  /**
   * Lets the caller change a thing if it is still what the caller has read.
   *
   * @param thing its name among all that can be changed
   * @param read the version that the caller has read; null = none, {@code *} = whichever
   * @param current the version now, asked for when nobody else can change it
   * @throws VersionMissingException if the caller names none
   * @throws ChangedMeanwhileException if it is another
   */
  public void require(String thing, @Nullable String read, Supplier<String> current) {
    if (read == null) {
      throw new VersionMissingException();
    }
    database.query(
        "select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> true, "version/" + thing);
    if (!read.equals("*") && !read.equals(current.get())) {
      throw new ChangedMeanwhileException();
    }
  }
}
