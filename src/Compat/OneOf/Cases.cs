namespace OneOf;

/// <summary>What all arities say in the same words.</summary>
internal static class Cases
{
    internal static InvalidOperationException NotHeld(int wanted, int held) =>
        new($"Cannot return as T{wanted} as result is T{held}");

    internal static InvalidOperationException NotHandled(int held) =>
        new($"The result is T{held}, for which no handler was given.");

    internal static string Describe<T>(T? value) => $"{typeof(T).FullName}: {value?.ToString()}";
}
