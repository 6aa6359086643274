package io.cachewright.benchmarks.policy;

import java.util.SplittableRandom;

/** Draws numbers that are the same in each run. */
final class Draw {
    private final SplittableRandom random;

    Draw(long seed) {
        this.random = new SplittableRandom(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    double uniform() {
        return random.nextDouble();
    }

    /** With mean 1. */
    double exponential() {
        return -Math.log(1 - random.nextDouble());
    }

    /** With mean 0 and deviation 1 (Box and Muller). */
    double normal() {
        return Math.sqrt(2 * exponential()) * Math.cos(2 * Math.PI * random.nextDouble());
    }

    /** Ranks from 0 on with the frequency 1 / (rank + 1)^skew, by rejection-inversion (Hörmann and Derflinger, 1996). */
    final class Zipf {
        private final int ranks;
        private final double skew;
        private final double least;
        private final double most;

        Zipf(int ranks, double skew) {
            this.ranks = ranks;
            this.skew = skew;
            this.least = integral(1.5) - 1;
            this.most = integral(ranks + 0.5);
        }

        int next() {
            while (true) {
                double drawn = most + uniform() * (least - most);
                int rank = (int) Math.max(1, Math.min(ranks, Math.round(inverse(drawn))));
                if (drawn >= integral(rank + 0.5) - Math.pow(rank, -skew)) {
                    return rank - 1;
                }
            }
        }

        private double integral(double x) {
            double log = Math.log(x);
            double exponent = (1 - skew) * log;
            return Math.abs(exponent) > 1e-8 ? Math.expm1(exponent) / exponent * log : log;
        }

        private double inverse(double x) {
            double exponent = Math.max(-1, x * (1 - skew));
            return Math.exp(Math.abs(exponent) > 1e-8 ? Math.log1p(exponent) / exponent * x : x);
        }
    }
}
