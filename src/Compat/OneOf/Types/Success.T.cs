namespace OneOf.Types;

/// <summary>The case of success, with a value that says more.</summary>
/// <typeparam name="T">The type of that value.</typeparam>
/// <param name="value">What was made or found.</param>
public readonly struct Success<T>(T value)
{
    /// <summary>What was made or found.</summary>
    public T Value { get; } = value;
}
