package lints_of_hosts;

public class Check {
    public static void main(String[] args) throws Exception {
        if (new CachedHosts_Raw().size(2) != 2 || !new CachedHosts_Base<String>().echo("a").equals("a")) {
            throw new AssertionError();
        }
    }
}
