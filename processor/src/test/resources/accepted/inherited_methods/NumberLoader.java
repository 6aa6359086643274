package inherited_methods;

public class NumberLoader extends Loader<String, Integer> {
    @Override
    Integer read(String id) {
        return id.length();
    }
}
