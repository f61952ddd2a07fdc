package fr.passerelle;

import fr.passerelle.catalogue.ImportCounts;
import fr.passerelle.catalogue.Progress;
import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows how far an import is: a bar on a terminal, else a plain line now and then. */
final class ShownProgress implements Progress, AutoCloseable {

  private static final long RECORDS_A_LINE = 10_000;

  private final String task;
  private final PrintWriter out;
  private final @Nullable ProgressBar bar;
  private long nextLine = RECORDS_A_LINE;

  ShownProgress(String task, PrintWriter out) {
    this.task = task;
    this.out = out;
    this.bar =
        onTerminal()
            ? new ProgressBarBuilder()
                .setTaskName(task)
                .setStyle(ProgressBarStyle.ASCII)
                .setUnit(" kB", 1_000)
                .build()
            : null;
  }

  @Override
  public void advanced(ImportCounts counts, long bytesRead, long bytes) {
    if (bar != null) {
      bar.maxHint(bytes).stepTo(bytesRead).setExtraMessage(counts.read() + " records");
    } else if (counts.read() >= nextLine) {
      nextLine = counts.read() + RECORDS_A_LINE;
      out.printf(
          "%s: %,d records, %d %%%n",
          task, counts.read(), bytes == 0 ? 100 : Math.min(100, 100 * bytesRead / bytes));
      out.flush();
    }
  }

  static boolean onTerminal() {
    var console = Optional.ofNullable(System.console());
    return console.map(Console::isTerminal).orElse(false);
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
