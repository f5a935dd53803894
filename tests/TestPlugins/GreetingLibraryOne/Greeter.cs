namespace Greeting;

/// <summary>Version 1 of a library that three plugins bring, each its own.</summary>
public static class Greeter
{
    public static string Greet() => "greeting 1";
}
