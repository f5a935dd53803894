using System.Text.Json;
using PlanKit.Ledger;

namespace PlanKit.Storage;

/// <summary>One line of a dump. Whatever is missing, of another type, or there twice is an <see cref="UnusableDumpException"/>.</summary>
internal readonly struct DumpLine
{
    private readonly JsonElement _object;

    public DumpLine(JsonElement element, long number)
    {
        _object = element;
        Number = number;
        Type = "";
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw Refuse("object");
        }

        Type = Text(DumpFormat.Type);
    }

    /// <summary>Which line it is, from 1.</summary>
    public long Number { get; }

    /// <summary>What it holds.</summary>
    public string Type { get; }

    /// <summary>A text.</summary>
    public string Text(string name)
    {
        try
        {
            return Value(name, JsonValueKind.String).GetString()!;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair.
            throw Refuse(name);
        }
    }

    /// <summary>A whole number, not negative.</summary>
    public long Integer(string name) =>
        Value(name, JsonValueKind.Number).TryGetInt64(out long value) && value >= 0 ? value : throw Refuse(name);

    /// <summary>A hash.</summary>
    public Digest Hash(string name) => Digest.TryParse(Text(name), out Digest? digest) ? digest : throw Refuse(name);

    /// <summary>Bytes, in base 64.</summary>
    public byte[] Bytes(string name) => Value(name, JsonValueKind.String).TryGetBytesFromBase64(out byte[]? bytes) ? bytes : throw Refuse(name);

    /// <summary>Refuses the line where it holds another number of properties than <paramref name="count"/>, its type among them.</summary>
    public void ThrowUnlessOf(int count)
    {
        if (_object.GetPropertyCount() != count)
        {
            throw Refuse(Type);
        }
    }

    /// <summary>Why the line is not taken.</summary>
    public UnusableDumpException Refuse(string name) => new(Number, DumpTexts.Malformed.Format(name));

    private JsonElement Value(string name, JsonValueKind kind) =>
        _object.TryGetProperty(name, out JsonElement value) && value.ValueKind == kind ? value : throw Refuse(name);
}
