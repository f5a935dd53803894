namespace OneOf;

/// <summary>What every union shows without its type arguments being known.</summary>
public interface IOneOf
{
    /// <summary>The held value, boxed where it is a value type; null where the held case's value is null.</summary>
    object? Value { get; }

    /// <summary>Which case is held, counted from 0 in the order of the type arguments.</summary>
    int Index { get; }
}
