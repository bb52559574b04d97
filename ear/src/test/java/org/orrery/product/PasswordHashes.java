package org.orrery.product;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** How many password hashes of the product's kind this machine manages with all its cores. */
final class PasswordHashes {

  private static final int MEMORY_KIBIBYTES = 19_456;
  private static final int PASSES = 2;
  private static final int HASH_BYTES = 32;

  private PasswordHashes() {}

  /** Measured after a third of the time for warming up. */
  static double perSecond(double seconds) {
    int cores = Runtime.getRuntime().availableProcessors();
    double unused = measure(cores, seconds / 3);
    return measure(cores, seconds * 2 / 3);
  }

  private static double measure(int threads, double seconds) {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      long beganAt = System.nanoTime();
      long end = beganAt + (long) (seconds * 1e9);
      List<Callable<Integer>> work = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        work.add(() -> hashUntil(end));
      }
      int hashes = 0;
      for (Future<Integer> done : pool.invokeAll(work)) {
        hashes += done.get();
      }
      return hashes / ((System.nanoTime() - beganAt) / 1e9);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  private static int hashUntil(long end) {
    int hashes = 0;
    byte[] hash = new byte[HASH_BYTES];
    while (System.nanoTime() < end) {
      var generator = new Argon2BytesGenerator();
      generator.init(
          new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
              .withVersion(Argon2Parameters.ARGON2_VERSION_13)
              .withMemoryAsKB(MEMORY_KIBIBYTES)
              .withIterations(PASSES)
              .withParallelism(1)
              .withSalt(new byte[16])
              .build());
      generator.generateBytes("secret".getBytes(StandardCharsets.UTF_8), hash);
      hashes++;
    }
    return hashes;
  }
}
