using System.Diagnostics.CodeAnalysis;

namespace OneOf;

/// <summary>A base class for a result type with a name of its own that holds one of four cases.</summary>
/// <remarks>
/// Immutable, and as safe across threads as the value it holds. Two are equal when both derive from this base, hold the same
/// case and equal values; the derived type plays no part.
/// </remarks>
/// <typeparam name="T0">The first case.</typeparam>
/// <typeparam name="T1">The second case.</typeparam>
/// <typeparam name="T2">The third case.</typeparam>
/// <typeparam name="T3">The fourth case.</typeparam>
public class OneOfBase<T0, T1, T2, T3> : IOneOf
{
    private readonly OneOf<T0, T1, T2, T3> _held;

    /// <summary>Holds what <paramref name="input"/> holds.</summary>
    /// <param name="input">The case and its value.</param>
    protected OneOfBase(OneOf<T0, T1, T2, T3> input) => _held = input;

    /// <inheritdoc/>
    public object? Value => _held.Value;

    /// <inheritdoc/>
    public int Index => _held.Index;

    /// <summary>Whether the first case is held.</summary>
    public bool IsT0 => _held.IsT0;

    /// <summary>Whether the second case is held.</summary>
    public bool IsT1 => _held.IsT1;

    /// <summary>Whether the third case is held.</summary>
    public bool IsT2 => _held.IsT2;

    /// <summary>Whether the fourth case is held.</summary>
    public bool IsT3 => _held.IsT3;

    /// <summary>The value of the first case.</summary>
    /// <exception cref="InvalidOperationException">Another case is held.</exception>
    public T0 AsT0 => _held.AsT0;

    /// <summary>The value of the second case.</summary>
    /// <exception cref="InvalidOperationException">Another case is held.</exception>
    public T1 AsT1 => _held.AsT1;

    /// <summary>The value of the third case.</summary>
    /// <exception cref="InvalidOperationException">Another case is held.</exception>
    public T2 AsT2 => _held.AsT2;

    /// <summary>The value of the fourth case.</summary>
    /// <exception cref="InvalidOperationException">Another case is held.</exception>
    public T3 AsT3 => _held.AsT3;

    /// <summary>Calls the one action that belongs to the held case.</summary>
    /// <param name="f0">For the first case.</param>
    /// <param name="f1">For the second case.</param>
    /// <param name="f2">For the third case.</param>
    /// <param name="f3">For the fourth case.</param>
    /// <exception cref="InvalidOperationException">The action that belongs to the held case is null.</exception>
    public void Switch(Action<T0> f0, Action<T1> f1, Action<T2> f2, Action<T3> f3) =>
        _held.Switch(f0, f1, f2, f3);

    /// <summary>Calls the one function that belongs to the held case and gives its result.</summary>
    /// <typeparam name="TResult">What every function gives.</typeparam>
    /// <param name="f0">For the first case.</param>
    /// <param name="f1">For the second case.</param>
    /// <param name="f2">For the third case.</param>
    /// <param name="f3">For the fourth case.</param>
    /// <exception cref="InvalidOperationException">The function that belongs to the held case is null.</exception>
    public TResult Match<TResult>(Func<T0, TResult> f0, Func<T1, TResult> f1, Func<T2, TResult> f2, Func<T3, TResult> f3) =>
        _held.Match(f0, f1, f2, f3);

    /// <summary>Takes the first case out, or else tells what is held instead.</summary>
    /// <param name="value">The value if the first case is held, else its default.</param>
    /// <param name="remainder">If another case is held, what is held instead, with one case fewer; else <c>default</c>, which says nothing.</param>
    /// <returns>Whether the first case is held.</returns>
    public bool TryPickT0([MaybeNullWhen(false)] out T0 value, out OneOf<T1, T2, T3> remainder) =>
        _held.TryPickT0(out value, out remainder);

    /// <summary>Takes the second case out, or else tells what is held instead.</summary>
    /// <param name="value">The value if the second case is held, else its default.</param>
    /// <param name="remainder">If another case is held, what is held instead, with one case fewer; else <c>default</c>, which says nothing.</param>
    /// <returns>Whether the second case is held.</returns>
    public bool TryPickT1([MaybeNullWhen(false)] out T1 value, out OneOf<T0, T2, T3> remainder) =>
        _held.TryPickT1(out value, out remainder);

    /// <summary>Takes the third case out, or else tells what is held instead.</summary>
    /// <param name="value">The value if the third case is held, else its default.</param>
    /// <param name="remainder">If another case is held, what is held instead, with one case fewer; else <c>default</c>, which says nothing.</param>
    /// <returns>Whether the third case is held.</returns>
    public bool TryPickT2([MaybeNullWhen(false)] out T2 value, out OneOf<T0, T1, T3> remainder) =>
        _held.TryPickT2(out value, out remainder);

    /// <summary>Takes the fourth case out, or else tells what is held instead.</summary>
    /// <param name="value">The value if the fourth case is held, else its default.</param>
    /// <param name="remainder">If another case is held, what is held instead, with one case fewer; else <c>default</c>, which says nothing.</param>
    /// <returns>Whether the fourth case is held.</returns>
    public bool TryPickT3([MaybeNullWhen(false)] out T3 value, out OneOf<T0, T1, T2> remainder) =>
        _held.TryPickT3(out value, out remainder);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => ReferenceEquals(this, obj) || (obj is OneOfBase<T0, T1, T2, T3> other && _held.Equals(other._held));

    /// <inheritdoc/>
    public override int GetHashCode() => _held.GetHashCode();

    /// <summary>The full name of the held case's type, a colon, and the value's own text.</summary>
    public override string ToString() => _held.ToString();
}
