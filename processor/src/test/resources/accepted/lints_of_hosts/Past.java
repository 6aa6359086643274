package lints_of_hosts;

public class Past {
    @Deprecated
    public int number() {
        return 1;
    }
}
