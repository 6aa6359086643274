package no_arguments;

public class Check {
    public static void main(String[] args) {
        CachedConfig config = new CachedConfig();
        check(config.missingCache().peek() == null && !config.missingCache().contains());
        check(config.missing() == null && config.missing() == null && config.loads == 1);
        check(config.missingCache().peek() == null && config.missingCache().contains());
        check(config.motd().equals("day 2") && config.motd().equals("day 2"));
        config.motdCache().put("put");
        check(config.motd().equals("put"));
        config.motdCache().invalidate();
        check(config.motd().equals("day 3"));
        check(config.motdCache().name().equals("no_arguments.Config.motd()"));
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
