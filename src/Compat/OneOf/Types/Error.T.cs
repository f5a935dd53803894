namespace OneOf.Types;

/// <summary>The case of failure, with a value that says more.</summary>
/// <typeparam name="T">The type of that value.</typeparam>
/// <param name="value">What went wrong.</param>
public readonly struct Error<T>(T value)
{
    /// <summary>What went wrong.</summary>
    public T Value { get; } = value;
}
