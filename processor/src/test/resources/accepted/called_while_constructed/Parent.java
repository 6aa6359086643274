package called_while_constructed;

public class Parent {
    final String text;

    Parent(String name) {
        text = describe(name);
    }

    public String describe(String name) {
        return "parent of " + name;
    }
}
