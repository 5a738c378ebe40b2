/*
 * Makes image.onnx of the network in the npm package nsfwjs: what comes before its last layers, which sort pictures into five classes.
 *
 *     node image-encoder.mjs FOLDER OUT    FOLDER holds node_modules
 *
 * The package has a graph of TensorFlow.js as scripts: nodes, and weights of 8 bits with q * scale + min. Weights of convolutions stay 8 bits, as ONNX has
 * them with (q - zero) * scale; offsets become floats. ONNX files are protocol buffers, of which this writes what it needs. Same package, same bytes.
 */
import { Buffer } from 'node:buffer';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import vm from 'node:vm';

const SIDE = 224;
const VALUES = 1792;
// Types of a tensor.
const FLOAT = 1;
const UINT8 = 2;

const [folder, out] = process.argv.slice(2);

try {
    const onnx = model(graphOf(join(folder, 'node_modules/nsfwjs/dist/models/mobilenet_v2_mid')));
    mkdirSync(dirname(out), { recursive: true });
    writeFileSync(out, onnx);
} catch (e) {
    console.error(`image.onnx was not made of nsfwjs: ${e.message}`);
    process.exit(1);
}

/** Nodes and weights. The scripts run apart from this program: they find no module, file or network. */
function graphOf(models) {
    const value = (script) => {
        const module = { exports: {} };
        vm.runInNewContext(readFileSync(join(models, script), 'utf8'), { module, exports: module.exports });
        return module.exports.default ?? module.exports;
    };
    const model = value('model.min.js');
    const manifest = model.weightsManifest[0];
    const raw = Buffer.concat(manifest.paths.map((path) => Buffer.from(value(`${path}.min.js`), 'base64')));
    const weights = new Map();
    let at = 0;
    for (const { name, shape, quantization } of manifest.weights) {
        if (quantization?.dtype !== 'uint8') {
            throw new Error(`weight '${name}' is not of 8 bits`);
        }
        const count = shape.reduce((a, b) => a * b, 1);
        weights.set(name, { shape, scale: quantization.scale, min: quantization.min, bytes: raw.subarray(at, at + count) });
        at += count;
    }
    if (at !== raw.length) {
        throw new Error(`its weights have ${raw.length} bytes instead of ${at}`);
    }
    return { nodes: model.modelTopology.node, weights };
}

function model({ nodes, weights }) {
    const parts = [];
    const add = (op, inputs, name, attributes = []) => {
        parts.push(bytes(1, node(op, inputs, name, attributes)));
        return name;
    };
    const put = (name, dims, type, data) => {
        parts.push(bytes(5, tensor(name, dims, type, data)));
        return name;
    };
    put('zero', [], FLOAT, floats([0]));
    put('six', [], FLOAT, floats([6]));

    // What is known under a name of TensorFlow, by its name here.
    const known = new Map();
    const convolution = (tf, name, deep) => {
        const [rows, columns, from, to] = weights.get(tf.input[1]).shape;
        const kernel = transposed(weights.get(tf.input[1]), tf.input[1]);
        put(`${name}/weights8`, deep ? [from, 1, rows, columns] : [to, from, rows, columns], UINT8, kernel.bytes);
        put(`${name}/scale`, [], FLOAT, floats([kernel.scale]));
        put(`${name}/zero`, [], UINT8, Buffer.from([kernel.zero]));
        add('DequantizeLinear', [`${name}/weights8`, `${name}/scale`, `${name}/zero`], `${name}/weights`);
        const offset = weights.get(tf.input[2]);
        put(`${name}/offset`, offset.shape, FLOAT, floats([...offset.bytes].map((q) => q * offset.scale + offset.min)));

        const strides = tf.attr.strides.list.i.map(Number);
        expect(tf, text(tf.attr.padding.s) === 'SAME' && text(tf.attr.data_format.s) === 'NHWC', 'padding or order of axes');
        expect(tf, tf.attr.dilations.list.i.every((d) => Number(d) === 1), 'dilation');
        // As in TensorFlow: where padding is odd, the lower and the right side get more.
        const attributes = [string('auto_pad', 'SAME_UPPER'), integers('strides', [strides[1], strides[2]])];
        if (deep) {
            attributes.push(integer('group', from));
        }
        const fused = tf.attr.fused_ops.list.s.map(text).join();
        expect(tf, fused === 'BiasAdd' || fused === 'BiasAdd,Relu6', `what follows it (${fused})`);
        const sum = add('Conv', [known.get(tf.input[0]), `${name}/weights`, `${name}/offset`], `${name}/sum`, attributes);
        return fused === 'BiasAdd' ? sum : add('Clip', [sum, 'zero', 'six'], name);
    };
    for (const tf of nodes) {
        const name = tf.name.split('/predict/').at(-1);
        switch (tf.op) {
            case 'Const':
                break;
            case 'Placeholder':
                known.set(tf.name, 'picture');
                break;
            case 'Mul':
            case 'Sub':
                // From 0..1 to -1..1, which whoever asks has done.
                known.set(tf.name, 'picture');
                break;
            case '_FusedConv2D':
                known.set(tf.name, convolution(tf, name, false));
                break;
            case 'FusedDepthwiseConv2dNative':
                known.set(tf.name, convolution(tf, name, true));
                break;
            case 'AddV2':
                known.set(tf.name, add('Add', tf.input.map((i) => known.get(i)), name));
                break;
            case 'AvgPool':
                known.set(tf.name, add('GlobalAveragePool', [known.get(tf.input[0])], name));
                break;
            case 'Squeeze':
                add('Flatten', [known.get(tf.input[0])], 'values');
                return file(parts);
            default:
                throw new Error(`its node '${tf.name}' is a ${tf.op}, which this does not know`);
        }
    }
    throw new Error('its graph has no end of the part that is used');
}

/** TensorFlow has the axes rows, columns, from, to, and ONNX to, from, rows, columns; of a depthwise kernel "to" has length 1, and both come out right. */
function transposed({ shape, scale, min, bytes: q }, name) {
    const zero = Math.round(-min / scale);
    if (zero < 0 || zero > 255 || Math.abs(zero + min / scale) > 1e-6) {
        throw new Error(`weight '${name}' has ${min} as least value, which is no multiple of ${scale}`);
    }
    const [rows, columns, from, to] = shape;
    const target = Buffer.alloc(q.length);
    let at = 0;
    for (let o = 0; o < to; o++) {
        for (let i = 0; i < from; i++) {
            for (let rc = 0; rc < rows * columns; rc++) {
                target[at++] = q[(rc * from + i) * to + o];
            }
        }
    }
    return { bytes: target, scale, zero };
}

function expect(tf, right, what) {
    if (!right) {
        throw new Error(`its node '${tf.name}' has a ${what} that this does not know`);
    }
}

function text(base64) {
    return Buffer.from(base64, 'base64').toString();
}

// ---- ONNX, by the numbers of the fields in onnx.proto

function file(parts) {
    const graph = [
        ...parts,
        bytes(2, 'image'),
        bytes(11, value('picture', [1, 3, SIDE, SIDE])),
        bytes(12, value('values', [1, VALUES])),
    ];
    const operators = [bytes(1, ''), number(2, 13)];
    return Buffer.concat([number(1, 8), bytes(2, 'heed'), bytes(7, graph), bytes(8, operators)]);
}

function node(op, inputs, name, attributes) {
    return [...inputs.map((i) => bytes(1, i)), bytes(2, name), bytes(3, name), bytes(4, op), ...attributes.map((a) => bytes(5, a))];
}

function integer(name, i) {
    return [bytes(1, name), number(3, i), number(20, 2)];
}

function string(name, s) {
    return [bytes(1, name), bytes(4, s), number(20, 3)];
}

function integers(name, all) {
    return [bytes(1, name), ...all.map((i) => number(8, i)), number(20, 7)];
}

function tensor(name, dims, type, data) {
    return [...dims.map((d) => number(1, d)), number(2, type), bytes(8, name), bytes(9, data)];
}

function value(name, dims) {
    const shape = dims.map((d) => bytes(1, number(1, d)));
    return [bytes(1, name), bytes(2, bytes(1, [number(1, FLOAT), bytes(2, shape)]))];
}

function floats(values) {
    const data = Buffer.alloc(4 * values.length);
    values.forEach((v, i) => data.writeFloatLE(v, 4 * i));
    return data;
}

// ---- protocol buffers

function number(field, value) {
    return Buffer.concat([varint(field << 3), varint(value)]);
}

function bytes(field, content) {
    const data = Array.isArray(content) ? Buffer.concat(content) : Buffer.from(content);
    return Buffer.concat([varint((field << 3) | 2), varint(data.length), data]);
}

function varint(value) {
    const data = [];
    for (let left = value; ; left = Math.floor(left / 128)) {
        if (left < 128) {
            return Buffer.from([...data, left]);
        }
        data.push((left % 128) | 128);
    }
}
