package io.cachewright.runtime;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;

/** One line of a terminal that says how far a warming is, renewed at most ten times a second. */
final class ProgressLine implements Consumer<WarmingProgress> {
    private static final Duration BETWEEN = Duration.ofMillis(100);
    private static final int BAR = 24;

    private final String what;
    private final PrintStream terminal;
    private Duration shown = BETWEEN.negated();
    private int width;
    private boolean ended;

    ProgressLine(String what, PrintStream terminal) {
        this.what = what;
        this.terminal = terminal;
    }

    @Override
    public void accept(WarmingProgress progress) {
        boolean last = progress.done() == progress.total();
        if (ended || (!last && progress.elapsed().minus(shown).compareTo(BETWEEN) < 0)) {
            return;
        }
        shown = progress.elapsed();
        ended = last;
        String line = text(progress);
        // What a longer line before left at the end is overwritten with spaces.
        terminal.print(
                "\r" + line + " ".repeat(Math.max(0, width - line.length())) + (last ? System.lineSeparator() : ""));
        terminal.flush();
        width = line.length();
    }

    private String text(WarmingProgress progress) {
        double seconds = Math.max(1e-3, progress.elapsed().toNanos() / 1e9);
        StringBuilder line = new StringBuilder(what);
        if (progress.total() > 0) {
            int filled = (int) (BAR * progress.done() / progress.total());
            line.append(" [")
                    .append("#".repeat(filled))
                    .append(".".repeat(BAR - filled))
                    .append(']');
            line.append(String.format(Locale.ROOT, " %3d%%", 100 * progress.done() / progress.total()));
        }
        line.append(String.format(Locale.ROOT, " %,d done", progress.done()));
        if (progress.failed() > 0) {
            line.append(String.format(Locale.ROOT, ", %,d failed", progress.failed()));
        }
        line.append(String.format(Locale.ROOT, ", %,.0f/s", progress.done() / seconds));
        long rest = progress.total() - progress.done();
        if (progress.done() > 0 && rest > 0) {
            long left = Math.round(seconds * rest / progress.done());
            line.append(", ")
                    .append(left < 120 ? left + "s" : TimeText.of(Duration.ofSeconds(left)))
                    .append(" left");
        }
        return line.toString();
    }
}
