package interface_siblings_through_generics;

public interface FindsText {
    int find(String text);

    Integer count(String text);
}
