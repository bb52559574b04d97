package org.orrery.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * What was read a moment ago, by its key, for those who ask so often that they may be told again.
 *
 * <p>Whoever changes a row says so once the change is committed, by {@link #changed}. From then on
 * nothing that was read before is told here, not even what another thread read before the commit
 * and would keep after it. On other nodes time alone ends it. What is not there is read each time.
 */
public final class RecentReads<K, V> {

  private final Duration believed;
  private final int most;
  private final Map<K, Read<V>> reads = new ConcurrentHashMap<>();
  private final AtomicLong changes = new AtomicLong();

  /**
   * Nothing was read yet.
   *
   * @param believed how long after it was read a value is told again
   * @param most so many values are kept; of more, none
   */
  public RecentReads(Duration believed, int most) {
    this.believed = believed;
    this.most = most;
  }

  /**
   * The value as it is, or was a moment ago.
   *
   * @param now of this moment; a clock that was set back ends what was read before
   * @param read asks for it, if that must be
   */
  public Optional<V> find(K key, Instant now, Function<K, Optional<V>> read) {
    Read<V> recent = reads.get(key);
    if (recent != null && isBelieved(recent, now)) {
      return Optional.of(recent.value);
    }
    long changesBefore = changes.get();
    Optional<V> found = read.apply(key);
    found.ifPresent(value -> keep(key, new Read<>(value, now), changesBefore));
    return found;
  }

  /** Forgets a value; what is being read just now is not kept. */
  public void changed(K key) {
    changes.incrementAndGet(); // First: whoever keeps one afterwards sees it.
    reads.remove(key);
  }

  private boolean isBelieved(Read<V> read, Instant now) {
    return !now.isBefore(read.at) && now.isBefore(read.at.plus(believed));
  }

  private void keep(K key, Read<V> read, long changesBefore) {
    if (reads.size() >= most) {
      reads.clear(); // Costs each caller one reading; keeping order would cost every call.
    }
    reads.compute(key, (same, older) -> changes.get() == changesBefore ? read : null);
  }

  private record Read<V>(V value, Instant at) {}
}
