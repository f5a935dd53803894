using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace PlanKit.Text;

/// <summary>
/// Takes the properties of a JSON object one by one. Whatever is missing, of another type, named twice or left over is a
/// <see cref="JsonException"/>: what a file says is never passed over in silence.
/// </summary>
internal struct JsonFields
{
    private readonly JsonElement _object;
    private int _taken;

    public JsonFields(JsonElement element)
    {
        _object = element.ValueKind == JsonValueKind.Object ? element : throw new JsonException("An object was expected.");
        _taken = 0;
    }

    public string Text(string name) => TextOrNull(name) ?? throw Missing(name);

    public string? TextOrNull(string name) => TryTake(name, out JsonElement value) ? TextOf(value) : null;

    public long Integer(string name) => IntegerOrNull(name) ?? throw Missing(name);

    public long? IntegerOrNull(string name)
    {
        if (!TryTake(name, out JsonElement value))
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out long integer)
            ? integer
            : throw new JsonException($"'{name}' is no whole number.");
    }

    public decimal Number(string name) =>
        TryTake(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out decimal number)
            ? number
            : throw Missing(name);

    public bool BooleanOr(string name, bool absent) =>
        !TryTake(name, out JsonElement value) ? absent
        : value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean()
        : throw new JsonException($"'{name}' is neither true nor false.");

    public JsonFields Object(string name) => TryTake(name, out JsonElement value) ? new JsonFields(value) : throw Missing(name);

    /// <summary>The elements of an array, each read by <paramref name="read"/>; none where the property is absent.</summary>
    public ImmutableArray<T> ListOrEmpty<T>(string name, Func<JsonElement, T> read)
    {
        if (!TryTake(name, out JsonElement value))
        {
            return [];
        }

        if (value.ValueKind != JsonValueKind.Array)
        {
            throw new JsonException($"'{name}' is no array.");
        }

        ImmutableArray<T>.Builder list = ImmutableArray.CreateBuilder<T>(value.GetArrayLength());
        foreach (JsonElement element in value.EnumerateArray())
        {
            list.Add(read(element));
        }

        return list.MoveToImmutable();
    }

    /// <summary>Names and texts; none where the property is absent.</summary>
    public ImmutableSortedDictionary<string, string> TextsOrEmpty(string name)
    {
        ImmutableSortedDictionary<string, string>.Builder texts = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        if (!TryTake(name, out JsonElement value))
        {
            return texts.ToImmutable();
        }

        if (value.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException($"'{name}' is no object.");
        }

        foreach (JsonProperty property in value.EnumerateObject())
        {
            if (!texts.TryAdd(property.Name, TextOf(property.Value)))
            {
                throw new JsonException($"'{name}' names '{property.Name}' twice.");
            }
        }

        return texts.ToImmutable();
    }

    public bool TryTake(string name, out JsonElement value)
    {
        bool found = _object.TryGetProperty(name, out value);
        _taken += found ? 1 : 0;
        return found;
    }

    /// <summary>Call last: every property must have been taken.</summary>
    public readonly void ThrowIfAnyIsLeft()
    {
        int count = _object.GetPropertyCount();
        if (count != _taken)
        {
            throw new JsonException($"{count} properties, of which {_taken} are known here.");
        }
    }

    [SuppressMessage("Usage", "MA0015", Justification = "The exception is about the JSON, not about an argument.")]
    public static string TextOf(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.String)
        {
            throw new JsonException("A text was expected.");
        }

        try
        {
            return element.GetString()!;
        }
        catch (InvalidOperationException exception)
        {
            throw new JsonException("A text is no valid Unicode.", exception);
        }
    }

    private static JsonException Missing(string name) => new($"'{name}' is missing or of another type.");
}
