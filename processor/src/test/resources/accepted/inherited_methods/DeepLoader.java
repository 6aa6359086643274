package inherited_methods;

public class DeepLoader extends ListLoader<Integer> {
    public DeepLoader(String name) {}
}
