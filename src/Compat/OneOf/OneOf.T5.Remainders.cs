using System.Diagnostics.CodeAnalysis;

namespace OneOf;

/// <content>Taking one case out and naming what may be left.</content>
public readonly partial struct OneOf<T0, T1, T2, T3, T4, T5>
{
    /// <summary>Takes the first case out, or else tells what is held instead.</summary>
    /// <param name="value">The value if the first case is held, else its default.</param>
    /// <param name="remainder">If another case is held, what is held instead, with one case fewer; else <c>default</c>, which says nothing.</param>
    /// <returns>Whether the first case is held.</returns>
    public bool TryPickT0([MaybeNullWhen(false)] out T0 value, out OneOf<T1, T2, T3, T4, T5> remainder)
    {
        value = _value0;
        remainder = Index switch
        {
            1 => _value1!,
            2 => _value2!,
            3 => _value3!,
            4 => _value4!,
            5 => _value5!,
            _ => default,
        };
        return Index == 0;
    }

    /// <summary>Takes the second case out, or else tells what is held instead.</summary>
    /// <param name="value">The value if the second case is held, else its default.</param>
    /// <param name="remainder">If another case is held, what is held instead, with one case fewer; else <c>default</c>, which says nothing.</param>
    /// <returns>Whether the second case is held.</returns>
    public bool TryPickT1([MaybeNullWhen(false)] out T1 value, out OneOf<T0, T2, T3, T4, T5> remainder)
    {
        value = _value1;
        remainder = Index switch
        {
            0 => _value0!,
            2 => _value2!,
            3 => _value3!,
            4 => _value4!,
            5 => _value5!,
            _ => default,
        };
        return Index == 1;
    }

    /// <summary>Takes the third case out, or else tells what is held instead.</summary>
    /// <param name="value">The value if the third case is held, else its default.</param>
    /// <param name="remainder">If another case is held, what is held instead, with one case fewer; else <c>default</c>, which says nothing.</param>
    /// <returns>Whether the third case is held.</returns>
    public bool TryPickT2([MaybeNullWhen(false)] out T2 value, out OneOf<T0, T1, T3, T4, T5> remainder)
    {
        value = _value2;
        remainder = Index switch
        {
            0 => _value0!,
            1 => _value1!,
            3 => _value3!,
            4 => _value4!,
            5 => _value5!,
            _ => default,
        };
        return Index == 2;
    }

    /// <summary>Takes the fourth case out, or else tells what is held instead.</summary>
    /// <param name="value">The value if the fourth case is held, else its default.</param>
    /// <param name="remainder">If another case is held, what is held instead, with one case fewer; else <c>default</c>, which says nothing.</param>
    /// <returns>Whether the fourth case is held.</returns>
    public bool TryPickT3([MaybeNullWhen(false)] out T3 value, out OneOf<T0, T1, T2, T4, T5> remainder)
    {
        value = _value3;
        remainder = Index switch
        {
            0 => _value0!,
            1 => _value1!,
            2 => _value2!,
            4 => _value4!,
            5 => _value5!,
            _ => default,
        };
        return Index == 3;
    }

    /// <summary>Takes the fifth case out, or else tells what is held instead.</summary>
    /// <param name="value">The value if the fifth case is held, else its default.</param>
    /// <param name="remainder">If another case is held, what is held instead, with one case fewer; else <c>default</c>, which says nothing.</param>
    /// <returns>Whether the fifth case is held.</returns>
    public bool TryPickT4([MaybeNullWhen(false)] out T4 value, out OneOf<T0, T1, T2, T3, T5> remainder)
    {
        value = _value4;
        remainder = Index switch
        {
            0 => _value0!,
            1 => _value1!,
            2 => _value2!,
            3 => _value3!,
            5 => _value5!,
            _ => default,
        };
        return Index == 4;
    }

    /// <summary>Takes the sixth case out, or else tells what is held instead.</summary>
    /// <param name="value">The value if the sixth case is held, else its default.</param>
    /// <param name="remainder">If another case is held, what is held instead, with one case fewer; else <c>default</c>, which says nothing.</param>
    /// <returns>Whether the sixth case is held.</returns>
    public bool TryPickT5([MaybeNullWhen(false)] out T5 value, out OneOf<T0, T1, T2, T3, T4> remainder)
    {
        value = _value5;
        remainder = Index switch
        {
            0 => _value0!,
            1 => _value1!,
            2 => _value2!,
            3 => _value3!,
            4 => _value4!,
            _ => default,
        };
        return Index == 5;
    }
}
