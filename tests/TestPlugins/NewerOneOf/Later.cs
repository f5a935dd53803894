namespace OneOf;

/// <summary>What no version that there is has.</summary>
public static class Later
{
    public static string Greet() => "later";
}
