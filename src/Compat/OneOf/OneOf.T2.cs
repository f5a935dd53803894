using System.Diagnostics.CodeAnalysis;

namespace OneOf;

/// <summary>A value that is exactly one of three cases; which one is told by <see cref="Index"/>, not by the value's run-time type.</summary>
/// <remarks>
/// Immutable, and as safe across threads as the value it holds. <c>default</c> holds the default of <typeparamref name="T0"/>.
/// Two are equal when they hold the same case and equal values.
/// </remarks>
/// <typeparam name="T0">The first case.</typeparam>
/// <typeparam name="T1">The second case.</typeparam>
/// <typeparam name="T2">The third case.</typeparam>
public readonly struct OneOf<T0, T1, T2> : IOneOf
{
    private readonly T0? _value0;
    private readonly T1? _value1;
    private readonly T2? _value2;

    private OneOf(int index, T0? value0 = default, T1? value1 = default, T2? value2 = default)
    {
        Index = index;
        _value0 = value0;
        _value1 = value1;
        _value2 = value2;
    }

    /// <inheritdoc/>
    public object? Value => Index switch
    {
        0 => _value0,
        1 => _value1,
        _ => _value2,
    };

    /// <inheritdoc/>
    public int Index { get; }

    /// <summary>Whether the first case is held.</summary>
    public bool IsT0 => Index == 0;

    /// <summary>Whether the second case is held.</summary>
    public bool IsT1 => Index == 1;

    /// <summary>Whether the third case is held.</summary>
    public bool IsT2 => Index == 2;

    /// <summary>The value of the first case.</summary>
    /// <exception cref="InvalidOperationException">Another case is held.</exception>
    public T0 AsT0 => Index == 0 ? _value0! : throw Cases.NotHeld(0, Index);

    /// <summary>The value of the second case.</summary>
    /// <exception cref="InvalidOperationException">Another case is held.</exception>
    public T1 AsT1 => Index == 1 ? _value1! : throw Cases.NotHeld(1, Index);

    /// <summary>The value of the third case.</summary>
    /// <exception cref="InvalidOperationException">Another case is held.</exception>
    public T2 AsT2 => Index == 2 ? _value2! : throw Cases.NotHeld(2, Index);

    /// <summary>Holds <paramref name="t"/> as the first case.</summary>
    /// <param name="t">The value; an interface type cannot convert by itself, see <see cref="FromT0"/>.</param>
    public static implicit operator OneOf<T0, T1, T2>(T0 t) => new(0, value0: t);

    /// <summary>Holds <paramref name="t"/> as the second case.</summary>
    /// <param name="t">The value; an interface type cannot convert by itself, see <see cref="FromT1"/>.</param>
    public static implicit operator OneOf<T0, T1, T2>(T1 t) => new(1, value1: t);

    /// <summary>Holds <paramref name="t"/> as the third case.</summary>
    /// <param name="t">The value; an interface type cannot convert by itself, see <see cref="FromT2"/>.</param>
    public static implicit operator OneOf<T0, T1, T2>(T2 t) => new(2, value2: t);

    /// <summary>Holds <paramref name="input"/> as the first case.</summary>
    /// <remarks>The only way in for an interface type, or where two cases are of the same type.</remarks>
    /// <param name="input">The value.</param>
    public static OneOf<T0, T1, T2> FromT0(T0 input) => new(0, value0: input);

    /// <summary>Holds <paramref name="input"/> as the second case.</summary>
    /// <remarks>The only way in for an interface type, or where two cases are of the same type.</remarks>
    /// <param name="input">The value.</param>
    public static OneOf<T0, T1, T2> FromT1(T1 input) => new(1, value1: input);

    /// <summary>Holds <paramref name="input"/> as the third case.</summary>
    /// <remarks>The only way in for an interface type, or where two cases are of the same type.</remarks>
    /// <param name="input">The value.</param>
    public static OneOf<T0, T1, T2> FromT2(T2 input) => new(2, value2: input);

    /// <summary>Calls the one action that belongs to the held case.</summary>
    /// <param name="f0">For the first case.</param>
    /// <param name="f1">For the second case.</param>
    /// <param name="f2">For the third case.</param>
    /// <exception cref="InvalidOperationException">The action that belongs to the held case is null.</exception>
    public void Switch(Action<T0> f0, Action<T1> f1, Action<T2> f2)
    {
        switch (Index)
        {
            case 0 when f0 is not null:
                f0(_value0!);
                break;
            case 1 when f1 is not null:
                f1(_value1!);
                break;
            case 2 when f2 is not null:
                f2(_value2!);
                break;
            default:
                throw Cases.NotHandled(Index);
        }
    }

    /// <summary>Calls the one function that belongs to the held case and gives its result.</summary>
    /// <typeparam name="TResult">What every function gives.</typeparam>
    /// <param name="f0">For the first case.</param>
    /// <param name="f1">For the second case.</param>
    /// <param name="f2">For the third case.</param>
    /// <exception cref="InvalidOperationException">The function that belongs to the held case is null.</exception>
    public TResult Match<TResult>(Func<T0, TResult> f0, Func<T1, TResult> f1, Func<T2, TResult> f2) => Index switch
    {
        0 when f0 is not null => f0(_value0!),
        1 when f1 is not null => f1(_value1!),
        2 when f2 is not null => f2(_value2!),
        _ => throw Cases.NotHandled(Index),
    };

    /// <summary>The same, with the first case's value put through <paramref name="mapFunc"/>; another case stays as it is.</summary>
    /// <typeparam name="TResult">What takes the first case's place.</typeparam>
    /// <param name="mapFunc">Called once if the first case is held, else not at all.</param>
    public OneOf<TResult, T1, T2> MapT0<TResult>(Func<T0, TResult> mapFunc)
    {
        ArgumentNullException.ThrowIfNull(mapFunc);
        return Index switch
        {
            0 => OneOf<TResult, T1, T2>.FromT0(mapFunc(_value0!)),
            1 => OneOf<TResult, T1, T2>.FromT1(_value1!),
            _ => OneOf<TResult, T1, T2>.FromT2(_value2!),
        };
    }

    /// <summary>The same, with the second case's value put through <paramref name="mapFunc"/>; another case stays as it is.</summary>
    /// <typeparam name="TResult">What takes the second case's place.</typeparam>
    /// <param name="mapFunc">Called once if the second case is held, else not at all.</param>
    public OneOf<T0, TResult, T2> MapT1<TResult>(Func<T1, TResult> mapFunc)
    {
        ArgumentNullException.ThrowIfNull(mapFunc);
        return Index switch
        {
            0 => OneOf<T0, TResult, T2>.FromT0(_value0!),
            1 => OneOf<T0, TResult, T2>.FromT1(mapFunc(_value1!)),
            _ => OneOf<T0, TResult, T2>.FromT2(_value2!),
        };
    }

    /// <summary>The same, with the third case's value put through <paramref name="mapFunc"/>; another case stays as it is.</summary>
    /// <typeparam name="TResult">What takes the third case's place.</typeparam>
    /// <param name="mapFunc">Called once if the third case is held, else not at all.</param>
    public OneOf<T0, T1, TResult> MapT2<TResult>(Func<T2, TResult> mapFunc)
    {
        ArgumentNullException.ThrowIfNull(mapFunc);
        return Index switch
        {
            0 => OneOf<T0, T1, TResult>.FromT0(_value0!),
            1 => OneOf<T0, T1, TResult>.FromT1(_value1!),
            _ => OneOf<T0, T1, TResult>.FromT2(mapFunc(_value2!)),
        };
    }

    /// <summary>Takes the first case out, or else tells what is held instead.</summary>
    /// <param name="value">The value if the first case is held, else its default.</param>
    /// <param name="remainder">If another case is held, what is held instead, with one case fewer; else <c>default</c>, which says nothing.</param>
    /// <returns>Whether the first case is held.</returns>
    public bool TryPickT0([MaybeNullWhen(false)] out T0 value, out OneOf<T1, T2> remainder)
    {
        value = _value0;
        remainder = Index switch
        {
            1 => _value1!,
            2 => _value2!,
            _ => default,
        };
        return Index == 0;
    }

    /// <summary>Takes the second case out, or else tells what is held instead.</summary>
    /// <param name="value">The value if the second case is held, else its default.</param>
    /// <param name="remainder">If another case is held, what is held instead, with one case fewer; else <c>default</c>, which says nothing.</param>
    /// <returns>Whether the second case is held.</returns>
    public bool TryPickT1([MaybeNullWhen(false)] out T1 value, out OneOf<T0, T2> remainder)
    {
        value = _value1;
        remainder = Index switch
        {
            0 => _value0!,
            2 => _value2!,
            _ => default,
        };
        return Index == 1;
    }

    /// <summary>Takes the third case out, or else tells what is held instead.</summary>
    /// <param name="value">The value if the third case is held, else its default.</param>
    /// <param name="remainder">If another case is held, what is held instead, with one case fewer; else <c>default</c>, which says nothing.</param>
    /// <returns>Whether the third case is held.</returns>
    public bool TryPickT2([MaybeNullWhen(false)] out T2 value, out OneOf<T0, T1> remainder)
    {
        value = _value2;
        remainder = Index switch
        {
            0 => _value0!,
            1 => _value1!,
            _ => default,
        };
        return Index == 2;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is OneOf<T0, T1, T2> other && Index == other.Index && Equals(Value, other.Value);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Index, Value);

    /// <summary>The full name of the held case's type, a colon, and the value's own text.</summary>
    public override string ToString() => Index switch
    {
        0 => Cases.Describe(_value0),
        1 => Cases.Describe(_value1),
        _ => Cases.Describe(_value2),
    };
}
