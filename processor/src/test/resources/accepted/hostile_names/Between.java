package hostile_names.elsewhere;

public class Between extends hostile_names.Base {}
