using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace PlanKit.Excel.Tests.ReadBack;

/// <summary>
/// Reads a workbook from its parts, knowing only the file format (ECMA-376), so that what one library writes wrong the same
/// library does not read right again.
/// </summary>
internal sealed class ReadWorkbook
{
    private readonly byte[] _file;

    private ReadWorkbook(byte[] file)
    {
        _file = file;
        using var archive = new ZipArchive(new MemoryStream(file));
        XElement root = Load(archive, "xl/workbook.xml");
        var targets = Load(archive, "xl/_rels/workbook.xml.rels").Elements()
            .ToDictionary(part => (string)part.Attribute("Id")!, part => ((string)part.Attribute("Target")!).TrimStart('/').Replace("xl/", "", StringComparison.Ordinal), StringComparer.Ordinal);
        var strings = SharedStrings.Read(archive.GetEntry("xl/sharedStrings.xml") is null ? null : Load(archive, "xl/sharedStrings.xml"));
        var styles = new ReadStyles(Load(archive, "xl/styles.xml"));
        Sheets =
        [
            .. root.Element(Ooxml.Main + "sheets")!.Elements().Select(sheet => new ReadSheet(
                (string)sheet.Attribute("name")!,
                Load(archive, "xl/" + targets[(string)sheet.Attribute(Ooxml.Relationships + "id")!]),
                strings,
                styles)),
        ];
        DefinedNames =
        [
            .. (root.Element(Ooxml.Main + "definedNames")?.Elements() ?? [])
                .Select(name => ((string)name.Attribute("name")!, (int?)name.Attribute("localSheetId") ?? -1, name.Value)),
        ];
    }

    /// <summary>The sheets, in order.</summary>
    public IReadOnlyList<ReadSheet> Sheets { get; }

    /// <summary>The defined names: the name, the index of its sheet, what it refers to.</summary>
    public IReadOnlyList<(string Name, int Sheet, string Reference)> DefinedNames { get; }

    /// <summary>The sheet of this name.</summary>
    public ReadSheet this[string name] => Sheets.Single(sheet => string.Equals(sheet.Name, name, StringComparison.Ordinal));

    /// <summary>Reads a file's bytes.</summary>
    public static ReadWorkbook Of(byte[] file) => new(file);

    /// <summary>A property of the document: <c>title</c>, <c>subject</c>, <c>creator</c>, <c>keywords</c>, <c>created</c>.</summary>
    public string Property(string name)
    {
        using var archive = new ZipArchive(new MemoryStream(_file));
        XElement relationships = Load(archive, "_rels/.rels");
        string part = relationships.Elements()
            .Single(relation => ((string)relation.Attribute("Type")!).EndsWith("/core-properties", StringComparison.Ordinal))
            .Attribute("Target")!.Value.TrimStart('/');
        return Load(archive, part).Elements().Single(element => string.Equals(element.Name.LocalName, name, StringComparison.Ordinal)).Value;
    }

    /// <summary>What the schema of Office 2013 says against the file.</summary>
    public IReadOnlyList<string> SchemaErrors()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(_file), isEditable: false);
        return
        [
            .. new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2013).Validate(document)
                .Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"),
        ];
    }

    private static XElement Load(ZipArchive archive, string path)
    {
        using Stream stream = archive.GetEntry(path)!.Open();
        return XDocument.Load(stream, LoadOptions.PreserveWhitespace).Root!;
    }
}
