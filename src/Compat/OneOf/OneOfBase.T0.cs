namespace OneOf;

/// <summary>A base class for a result type with a name of its own that holds one case.</summary>
/// <remarks>
/// Immutable, and as safe across threads as the value it holds. Two are equal when both derive from this base, hold the same
/// case and equal values; the derived type plays no part.
/// </remarks>
/// <typeparam name="T0">The first case.</typeparam>
public class OneOfBase<T0> : IOneOf
{
    private readonly OneOf<T0> _held;

    /// <summary>Holds what <paramref name="input"/> holds.</summary>
    /// <param name="input">The case and its value.</param>
    protected OneOfBase(OneOf<T0> input) => _held = input;

    /// <inheritdoc/>
    public object? Value => _held.Value;

    /// <inheritdoc/>
    public int Index => _held.Index;

    /// <summary>Whether the first case is held.</summary>
    public bool IsT0 => _held.IsT0;

    /// <summary>The value of the first case.</summary>
    /// <exception cref="InvalidOperationException">Another case is held.</exception>
    public T0 AsT0 => _held.AsT0;

    /// <summary>Calls the one action that belongs to the held case.</summary>
    /// <param name="f0">For the first case.</param>
    /// <exception cref="InvalidOperationException">The action that belongs to the held case is null.</exception>
    public void Switch(Action<T0> f0) =>
        _held.Switch(f0);

    /// <summary>Calls the one function that belongs to the held case and gives its result.</summary>
    /// <typeparam name="TResult">What every function gives.</typeparam>
    /// <param name="f0">For the first case.</param>
    /// <exception cref="InvalidOperationException">The function that belongs to the held case is null.</exception>
    public TResult Match<TResult>(Func<T0, TResult> f0) =>
        _held.Match(f0);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => ReferenceEquals(this, obj) || (obj is OneOfBase<T0> other && _held.Equals(other._held));

    /// <inheritdoc/>
    public override int GetHashCode() => _held.GetHashCode();

    /// <summary>The full name of the held case's type, a colon, and the value's own text.</summary>
    public override string ToString() => _held.ToString();
}
