namespace OneOf;

/// <summary>A value that is its only case; which one is told by <see cref="Index"/>, not by the value's run-time type.</summary>
/// <remarks>
/// Immutable, and as safe across threads as the value it holds. <c>default</c> holds the default of <typeparamref name="T0"/>.
/// Two are equal when they hold the same case and equal values.
/// </remarks>
/// <typeparam name="T0">The first case.</typeparam>
public readonly struct OneOf<T0> : IOneOf
{
    private readonly T0? _value0;

    private OneOf(int index, T0? value0 = default)
    {
        Index = index;
        _value0 = value0;
    }

    /// <inheritdoc/>
    public object? Value => Index switch
    {
        _ => _value0,
    };

    /// <inheritdoc/>
    public int Index { get; }

    /// <summary>Whether the first case is held.</summary>
    public bool IsT0 => Index == 0;

    /// <summary>The value of the first case.</summary>
    /// <exception cref="InvalidOperationException">Another case is held.</exception>
    public T0 AsT0 => Index == 0 ? _value0! : throw Cases.NotHeld(0, Index);

    /// <summary>Holds <paramref name="t"/> as the first case.</summary>
    /// <param name="t">The value; an interface type cannot convert by itself, see <see cref="FromT0"/>.</param>
    public static implicit operator OneOf<T0>(T0 t) => new(0, value0: t);

    /// <summary>Holds <paramref name="input"/> as the first case.</summary>
    /// <remarks>The only way in for an interface type, or where two cases are of the same type.</remarks>
    /// <param name="input">The value.</param>
    public static OneOf<T0> FromT0(T0 input) => new(0, value0: input);

    /// <summary>Calls the one action that belongs to the held case.</summary>
    /// <param name="f0">For the first case.</param>
    /// <exception cref="InvalidOperationException">The action that belongs to the held case is null.</exception>
    public void Switch(Action<T0> f0)
    {
        switch (Index)
        {
            case 0 when f0 is not null:
                f0(_value0!);
                break;
            default:
                throw Cases.NotHandled(Index);
        }
    }

    /// <summary>Calls the one function that belongs to the held case and gives its result.</summary>
    /// <typeparam name="TResult">What every function gives.</typeparam>
    /// <param name="f0">For the first case.</param>
    /// <exception cref="InvalidOperationException">The function that belongs to the held case is null.</exception>
    public TResult Match<TResult>(Func<T0, TResult> f0) => Index switch
    {
        0 when f0 is not null => f0(_value0!),
        _ => throw Cases.NotHandled(Index),
    };

    /// <summary>The same, with the first case's value put through <paramref name="mapFunc"/>; another case stays as it is.</summary>
    /// <typeparam name="TResult">What takes the first case's place.</typeparam>
    /// <param name="mapFunc">Called once if the first case is held, else not at all.</param>
    public OneOf<TResult> MapT0<TResult>(Func<T0, TResult> mapFunc)
    {
        ArgumentNullException.ThrowIfNull(mapFunc);
        return Index switch
        {
            _ => OneOf<TResult>.FromT0(mapFunc(_value0!)),
        };
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is OneOf<T0> other && Index == other.Index && Equals(Value, other.Value);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Index, Value);

    /// <summary>The full name of the held case's type, a colon, and the value's own text.</summary>
    public override string ToString() => Index switch
    {
        _ => Cases.Describe(_value0),
    };
}
