package storefront.seed;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What names and descriptions are made of. */
final class Words {
    static final List<String> QUALITIES = List.of(
            "Quiet",
            "Bright",
            "Sturdy",
            "Folding",
            "Slim",
            "Northern",
            "Classic",
            "Little",
            "Grand",
            "Everyday",
            "Honest",
            "Velvet",
            "Copper",
            "Oak",
            "Linen",
            "Granite",
            "Amber",
            "Cobalt",
            "Ivory",
            "Juniper");
    static final List<String> STYLES = List.of(
            "Harbour", "Meadow", "Atelier", "Compass", "Lantern", "Orchard", "Tundra", "Brook", "Summit", "Canal");
    static final List<String> PRAISES = List.of(
            "Made to be repaired.",
            "Lasts for years of daily use.",
            "Packs small and weighs little.",
            "Finished by hand in small series.",
            "Tested by people who use it every day.",
            "Comes with spare parts.",
            "Ages well and looks better for it.",
            "No batteries, no app, no fuss.",
            "Waterproof, as far as it matters.",
            "A present that is kept.");
    private static final Map<String, List<String>> THINGS = new TreeMap<>(Map.of(
            "Kitchen", List.of("kettle", "pan", "knife", "bowl", "grinder", "scale", "teapot", "apron"),
            "Garden", List.of("spade", "shears", "lamp", "bench", "watering can", "gloves", "trellis", "rake"),
            "Office", List.of("notebook", "pen", "desk lamp", "chair", "folder", "clock", "stand", "ruler"),
            "Outdoor", List.of("tent", "stove", "backpack", "bottle", "blanket", "torch", "hammock", "map case"),
            "Music", List.of("metronome", "music stand", "strap", "tuner", "headphones", "capo", "drum pad", "cable"),
            "Games", List.of("dice", "chess set", "puzzle", "card deck", "kite", "yo-yo", "marbles", "board game")));

    private Words() {}

    static List<String> departments() {
        return List.copyOf(THINGS.keySet());
    }

    static List<String> things(String department) {
        return THINGS.get(department);
    }
}
